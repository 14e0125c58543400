using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Policy.Backups;

internal static class LogicalWal
{
    public static readonly PracticeRule Rule = new(Check, ObjectKinds.Cluster)
    {
        Descriptor = new Descriptor(
            "PGHA4842", "logical-wal-unused", Severity.Info, DiagnosticSource.Policy,
            "WAL carries what only logical replication needs",
            "set wal_level to replica where nothing is replicated logically")
        {
            Why = "wal_level logical is the operator's default; without publications, replica writes less WAL to disk and archive.",
        },
    };

    private static void Check(PracticeContext context)
    {
        var (space, name) = (context.Subject.Namespace, context.Subject.Name);
        if (context.Spec.Parameter("wal_level").Text != "logical" || context.Written.Parameter("wal_level").Exists)
            return;
        var replicates = context.Around.OfCluster(ObjectKinds.Publication, space, name).Count > 0 || context.Around.OfCluster(ObjectKinds.Subscription, space, name).Count > 0;
        if (!replicates)
            context.Report(context.Written["postgresql"]["parameters"], "wal_level is logical by default, and no Publication or Subscription names the cluster");
    }
}
