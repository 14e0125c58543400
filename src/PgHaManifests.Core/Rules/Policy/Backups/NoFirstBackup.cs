using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Policy.Backups;

internal static class NoFirstBackup
{
    public static readonly PracticeRule Rule = new(Check, ObjectKinds.ScheduledBackup)
    {
        Descriptor = new Descriptor(
            "PGHA4847", "first-backup-waits", Severity.Info, DiagnosticSource.Policy,
            "The first base backup waits for the schedule",
            "set immediate to true")
        {
            Why = "Until it has run, the archive restores nothing.",
        },
    };

    private static void Check(PracticeContext context)
    {
        if (!context.Spec["immediate"].IsTrue)
            context.Report(context.Spec["immediate"], "immediate is not true");
    }
}
