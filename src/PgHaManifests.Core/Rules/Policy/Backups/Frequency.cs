using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Policy.Backups;

internal static class Frequency
{
    public static readonly PracticeRule Rule = new(Check, ObjectKinds.ScheduledBackup)
    {
        Descriptor = new Descriptor(
            "PGHA4834", "backup-frequency", Severity.Info, DiagnosticSource.Policy,
            "Base backups run very often or very rarely",
            "run it once a day, or at least once a week")
        {
            Why = "More than one a day costs I/O and space for little, since WAL covers the time between; less than one a week makes a restore replay for hours.",
        },
    };

    private static void Check(PracticeContext context)
    {
        var schedule = context.Spec["schedule"];
        if (schedule.Text is not { } text || BackupSchedule.RunsPerDay(text) is not { } runs)
            return;
        if (runs > 1)
            context.Report(schedule, $"schedule '{text}' makes more than one base backup a day");
        else if (BackupSchedule.IsRarerThanWeekly(text))
            context.Report(schedule, $"schedule '{text}' leaves more than a week between two base backups");
    }
}
