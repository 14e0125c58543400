using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Policy.Availability;

internal static class NoSynchronous
{
    public static readonly PracticeRule Rule = new(Check, ObjectKinds.Cluster)
    {
        Descriptor = new Descriptor(
            "PGHA4810", "no-synchronous-replication", Severity.Warning, DiagnosticSource.Policy,
            "A cluster with standbys replicates asynchronously",
            "set postgresql.synchronous with method any and number 1")
        {
            Why = "A commit that no standby holds yet is lost when the primary fails.",
        },
    };

    private static void Check(PracticeContext context)
    {
        var spec = context.Spec;
        if (spec.Instances() >= 2 && context.IsLasting() && !spec["postgresql"]["synchronous"].Exists && (spec["minSyncReplicas"].Number ?? 0) == 0)
            context.Report(spec["postgresql"], "postgresql.synchronous is not set, so a failover may lose commits");
    }
}
