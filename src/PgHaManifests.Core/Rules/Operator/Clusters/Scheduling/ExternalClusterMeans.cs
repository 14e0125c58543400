using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Operator.Clusters.Scheduling;

/// <summary>An external cluster that nothing can be read from.</summary>
internal static class ExternalClusterMeans
{
    public static readonly ObjectRule Rule = new(
        new Descriptor(
            "PGHA4221",
            "external-cluster-means",
            Severity.Error,
            DiagnosticSource.Operator,
            "An external cluster does not say how to reach it.",
            "give connectionParameters to stream from it, or plugin to read its backups"),
        ["Cluster"],
        Check);

    private static void Check(ObjectContext context)
    {
        foreach (var cluster in context.Spec["externalClusters"].Items)
        {
            if (!cluster["connectionParameters"].Exists && !cluster["plugin"].Exists && !cluster["barmanObjectStore"].Exists)
                context.Report(cluster, $"the external cluster {cluster["name"].Shown()} has none of connectionParameters, plugin and barmanObjectStore; expected at least one");
        }
    }
}
