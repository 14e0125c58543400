using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Operator.Clusters.Scheduling;

/// <summary>Two external clusters have one name, so that a source would be ambiguous.</summary>
internal static class ExternalClusterNames
{
    public static readonly ObjectRule Rule = new(
        new Descriptor(
            "PGHA4220",
            "external-cluster-names",
            Severity.Error,
            DiagnosticSource.Operator,
            "Two external clusters have the same name.",
            "give each entry of externalClusters a name of its own"),
        ["Cluster"],
        Check);

    private static void Check(ObjectContext context)
    {
        var clusters = context.Spec["externalClusters"];
        var seen = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var cluster in clusters.Items)
        {
            var name = cluster["name"];
            if (!seen.TryAdd(name.TextOrEmpty, name.Path))
                context.Report(clusters.Path, name, $"{name.Path} is {name.Shown()}, as is {seen[name.TextOrEmpty]}; expected each name once");
        }
    }
}
