using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Settings.Values;

namespace PgHaManifests.Core.Rules.Operator.Clusters.Managed;

/// <summary>Services that a Cluster adds to its own.</summary>
internal static class AdditionalService
{
    public static readonly ObjectRule Rule = new(
        new Descriptor(
            "PGHA4321",
            "additional-service",
            Severity.Error,
            DiagnosticSource.Operator,
            "An additional Service has no name, a name that is taken, or a selector of its own",
            "give each Service a name of its own, not the cluster's name with -rw, -ro, -r or -any, and leave the selector to selectorType"),
        ["Cluster"],
        Check);

    private static readonly string[] Suffixes = ["-rw", "-ro", "-r", "-any"];

    private static void Check(ObjectContext context)
    {
        var cluster = context.Root["metadata"]["name"].TextOrEmpty;
        var services = context.Spec["managed"]["services"]["additional"];
        var names = new HashSet<string>(StringComparer.Ordinal);
        Field? repeated = null;
        foreach (var service in services.Items)
        {
            var at = service["serviceTemplate"]["metadata"]["name"];
            var name = at.TextOrEmpty;
            if (Suffixes.Any(suffix => name == cluster + suffix))
                context.Report(service.Path, at, $"the Service name {Shown.Quote(name)} is one of the cluster's own");
            if (name.Length == 0)
                context.Report(service.Path, at, "the Service has no serviceTemplate.metadata.name");
            var selector = service["serviceTemplate"]["spec"]["selector"];
            if (selector.Count > 0)
                context.Report(service.Path, selector, "serviceTemplate.spec.selector is set; the operator sets it from selectorType");
            if (!names.Add(name))
                repeated ??= at;
        }
        if (repeated is { } again)
            context.Report(services.Path, again, $"the Service name {Shown.Quote(again.TextOrEmpty)} is used before");
    }
}
