using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Schemas.Formats;

namespace PgHaManifests.Core.Rules.Operator.Clusters.Scheduling;

/// <summary>Huge pages that no pod could ask for.</summary>
internal static class HugePages
{
    private const string Prefix = "hugepages-";

    public static readonly ObjectRule Rule = new(
        new Descriptor(
            "PGHA4227",
            "huge-pages",
            Severity.Error,
            DiagnosticSource.Operator,
            "Huge pages are asked for in a way that pods cannot have.",
            "give the same amount of huge pages as request and as limit, and cpu or memory beside them"),
        ["Cluster"],
        Check);

    /// <summary>The amounts of huge pages, by name of the resource: the limit, else the request.</summary>
    public static Dictionary<string, Quantity> Of(Field resources)
    {
        var pages = new Dictionary<string, Quantity>(StringComparer.Ordinal);
        foreach (var list in (ReadOnlySpan<string>)["limits", "requests"])
        {
            foreach (var (name, amount) in resources[list].Entries)
            {
                if (name.StartsWith(Prefix, StringComparison.Ordinal))
                    pages.TryAdd(name, amount.Amount());
            }
        }
        return pages;
    }

    private static void Check(ObjectContext context)
    {
        var resources = context.Spec["resources"];
        var pages = Of(resources);
        if (pages.Count == 0)
            return;
        foreach (var (name, _) in pages)
        {
            var request = resources["requests"][name];
            if (request.Exists && request.Amount() != pages[name])
                context.Report(request, $"{request.Path} is {request.Amount()}; expected the same as the limit, {pages[name]}");
        }
        if (!Asks(resources, "cpu") && !Asks(resources, "memory"))
            context.Report(resources, $"resources ask for {string.Join(" and ", pages.Keys)} but for no cpu or memory; expected one of these too");
    }

    /// <summary>Zero counts as not asked for.</summary>
    private static bool Asks(Field resources, string name) =>
        resources["requests"][name].Amount().Sign != 0 || resources["limits"][name].Amount().Sign != 0;
}
