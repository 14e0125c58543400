using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Settings.Values;

namespace PgHaManifests.Core.Rules.Operator.Backups;

/// <summary>When a ScheduledBackup runs: cron with seconds.</summary>
internal static class BackupSchedule
{
    public static readonly ObjectRule Rule = new(
        new Descriptor(
            "PGHA4360",
            "backup-schedule",
            Severity.Error,
            DiagnosticSource.Operator,
            "The schedule of backups cannot be read",
            "write six fields: second minute hour day-of-month month day-of-week, such as \"0 30 2 * * *\" for 02:30 each day"),
        ["ScheduledBackup"],
        Check);

    private static void Check(ObjectContext context)
    {
        var at = context.Spec["schedule"];
        if (Cron.Refusal(at.TextOrEmpty) is { } fault)
            context.Report(at, $"the schedule {Shown.Quote(at.TextOrEmpty)} cannot be read: {fault}");
    }
}
