using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Policy.Backups;

internal static class NoRetention
{
    public static readonly PracticeRule Rule = new(Check, ObjectKinds.ObjectStore)
    {
        Descriptor = new Descriptor(
            "PGHA4836", "store-without-retention", Severity.Warning, DiagnosticSource.Policy,
            "Backups are kept for ever",
            "set spec.retentionPolicy, such as 30d")
        {
            Why = "Without a retentionPolicy the store only grows.",
        },
    };

    private static void Check(PracticeContext context)
    {
        if (context.Spec["retentionPolicy"].TextOrEmpty.Length > 0)
            return;
        var (archives, reads) = (false, false);
        foreach (var cluster in context.Around.All(ObjectKinds.Cluster).Where(cluster => cluster.Namespace == context.Subject.Namespace))
        {
            var spec = Field.Root(cluster.Judged)["spec"];
            archives |= Names(spec.Archiver());
            reads |= spec["externalClusters"].Items.Any(source => Names(source["plugin"]));
        }
        // A store that is only restored from must never delete anything.
        if (archives || !reads)
            context.Report(context.Spec["retentionPolicy"], "no retentionPolicy: old backups are never deleted");

        bool Names(Field plugin) => plugin["parameters"]["barmanObjectName"].Text == context.Subject.Name;
    }
}
