using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Settings.Values;

namespace PgHaManifests.Core.Rules.Operator.Clusters.Extensions;

/// <summary>Each extension's image is a volume of the pod, whose name comes from the extension's.</summary>
internal static class ExtensionName
{
    public static readonly ObjectRule Rule = new(
        new Descriptor(
            "PGHA4300",
            "extension-name",
            Severity.Error,
            DiagnosticSource.Operator,
            "An extension's name is empty, used twice, or gives the same volume as another's",
            "give each extension under postgresql.extensions a name of its own; '_' and '-' count as the same"),
        ["Cluster"],
        Check);

    private static void Check(ObjectContext context)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var volumes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var extension in context.Spec["postgresql"]["extensions"].Items)
        {
            var at = extension["name"];
            var name = at.TextOrEmpty;
            var volume = "ext-" + name.Replace('_', '-');
            if (name.Length == 0)
                context.Report(at, "the extension has no name");
            else if (!names.Add(name))
                context.Report(at, $"the extension {Shown.Quote(name)} is listed before");
            else if (!volumes.TryAdd(volume, name))
                context.Report(at, $"the extension {Shown.Quote(name)} would get the volume {volume}, which {Shown.Quote(volumes[volume])} has");
        }
    }
}
