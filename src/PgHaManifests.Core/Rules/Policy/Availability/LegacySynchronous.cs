using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Policy.Availability;

internal static class LegacySynchronous
{
    public static readonly PracticeRule Rule = new(Check, ObjectKinds.Cluster)
    {
        Descriptor = new Descriptor(
            "PGHA4811", "legacy-synchronous-replication", Severity.Warning, DiagnosticSource.Policy,
            "Synchronous replication is set the old way",
            "replace both by postgresql.synchronous")
        {
            Why = "minSyncReplicas and maxSyncReplicas are deprecated and know neither data durability nor the failover quorum.",
        },
    };

    private static void Check(PracticeContext context)
    {
        foreach (var name in (string[])["minSyncReplicas", "maxSyncReplicas"])
        {
            if (context.Spec[name].Number > 0)
                context.Report(context.Spec[name], $"{name} is deprecated");
        }
    }
}
