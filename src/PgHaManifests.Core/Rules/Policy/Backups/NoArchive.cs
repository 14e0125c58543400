using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Policy.Backups;

internal static class NoArchive
{
    public static readonly PracticeRule Rule = new(Check, ObjectKinds.Cluster)
    {
        Descriptor = new Descriptor(
            "PGHA4830", "no-wal-archive", Severity.Error, DiagnosticSource.Policy,
            "A cluster archives no WAL",
            "use the Barman Cloud plugin with isWALArchiver: true and an ObjectStore")
        {
            Why = "Without an archive nothing can be restored but the last base backup, and no backup is possible while the database runs.",
        },
    };

    private static void Check(PracticeContext context)
    {
        if (!context.Spec.Archives() && !context.Facts.Recovers)
            context.Report(context.Spec["plugins"], "no plugin archives WAL, so there is no recovery to a point in time");
    }
}
