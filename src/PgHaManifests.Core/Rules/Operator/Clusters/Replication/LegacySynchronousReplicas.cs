using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Operator.Clusters.Replication;

/// <summary>The bounds of the older way to ask for synchronous replicas.</summary>
internal static class LegacySynchronousReplicas
{
    public static readonly ObjectRule Rule = new(
        new Descriptor(
            "PGHA4200",
            "legacy-synchronous-replicas",
            Severity.Error,
            DiagnosticSource.Operator,
            "minSyncReplicas, maxSyncReplicas and instances do not fit together.",
            "keep 0 <= minSyncReplicas <= maxSyncReplicas < instances, or better, use postgresql.synchronous instead of both"),
        ["Cluster"],
        Check);

    private static void Check(ObjectContext context)
    {
        var (min, max) = (context.Spec["minSyncReplicas"], context.Spec["maxSyncReplicas"]);
        var (low, high, instances) = (min.Number ?? 0, max.Number ?? 0, context.Instances());
        if (low < 0)
            context.Report(min, $"minSyncReplicas is {low}; expected 0 or more");
        if (low > high)
            context.Report(min, $"minSyncReplicas is {low}, which is more than maxSyncReplicas ({high})");
        if (high < 0)
            context.Report(max, $"maxSyncReplicas is {high}; expected 0 or more");
        if (high >= instances)
            context.Report(max, $"maxSyncReplicas is {high} with {instances} instances; expected less than the number of instances");
    }
}
