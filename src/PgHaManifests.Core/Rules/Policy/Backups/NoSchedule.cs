using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Policy.Backups;

internal static class NoSchedule
{
    public static readonly PracticeRule Rule = new(Check, ObjectKinds.Cluster)
    {
        Descriptor = new Descriptor(
            "PGHA4832", "archive-without-backups", Severity.Error, DiagnosticSource.Policy,
            "WAL is archived, but nothing schedules base backups",
            "add a ScheduledBackup for the cluster")
        {
            Why = "WAL alone restores nothing: it needs a base backup to be applied to.",
        },
    };

    private static void Check(PracticeContext context)
    {
        if (!context.Spec.Archives() || context.Facts.Recovers || context.Around.OfCluster(ObjectKinds.ScheduledBackup, context.Subject.Namespace, context.Subject.Name).Count > 0)
            return;
        context.Report(context.Spec.Archiver().Exists ? context.Spec.Archiver() : context.Spec.InTreeStore(), $"no ScheduledBackup names cluster {context.Subject.Name}");
    }
}
