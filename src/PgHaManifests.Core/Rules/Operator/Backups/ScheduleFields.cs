using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Settings.Values;

namespace PgHaManifests.Core.Rules.Operator.Backups;

/// <summary>A schedule of five fields is read from the second on, so that the daily one of other tools runs every hour.</summary>
internal static class ScheduleFields
{
    public static readonly ObjectRule Rule = new(
        new Descriptor(
            "PGHA4361",
            "schedule-fields",
            Severity.Warning,
            DiagnosticSource.Operator,
            "The schedule of backups has not six fields",
            "write six fields: second minute hour day-of-month month day-of-week, such as \"0 30 2 * * *\" for 02:30 each day"),
        ["ScheduledBackup"],
        Check);

    private static void Check(ObjectContext context)
    {
        var at = context.Spec["schedule"];
        var parts = Cron.Split(at.TextOrEmpty);
        if (parts.Length == 6 || Cron.Refusal(at.TextOrEmpty) is not null)
            return;
        if (at.TextOrEmpty.StartsWith('@'))
        {
            context.Report(at, $"the schedule is {Shown.Quote(at.TextOrEmpty)}; six fields say exactly when the backup runs");
            return;
        }
        string[] meant = ["0", .. parts];
        context.Report(
            at,
            $"the schedule has five fields and is read from the second on: it runs at {Cron.Describe(parts)}",
            Cron.Fault(meant) is null ? $"if {Cron.Describe(meant)} is meant, write \"{string.Join(' ', meant)}\"" : null);
    }
}
