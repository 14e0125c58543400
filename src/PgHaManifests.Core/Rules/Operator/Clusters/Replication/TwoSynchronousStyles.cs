using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Operator.Clusters.Replication;

/// <summary>Synchronous replicas are asked for in the older and in the newer way at once.</summary>
internal static class TwoSynchronousStyles
{
    public static readonly ObjectRule Rule = new(
        new Descriptor(
            "PGHA4201",
            "two-synchronous-styles",
            Severity.Error,
            DiagnosticSource.Operator,
            "postgresql.synchronous stands beside minSyncReplicas or maxSyncReplicas.",
            "keep postgresql.synchronous and remove minSyncReplicas and maxSyncReplicas"),
        ["Cluster"],
        Check);

    private static void Check(ObjectContext context)
    {
        var synchronous = context.Spec["postgresql"]["synchronous"];
        if (!synchronous.Exists)
            return;
        foreach (var name in (ReadOnlySpan<string>)["minSyncReplicas", "maxSyncReplicas"])
        {
            if (context.Spec[name].Number is not > 0)
                continue;
            context.Report(synchronous, $"postgresql.synchronous is set, and so is {name} ({context.Spec[name].Number}); expected only one of the two ways");
            return;
        }
    }
}
