using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Policy.Backups;

internal static class FiveFields
{
    public static readonly PracticeRule Rule = new(Check, ObjectKinds.ScheduledBackup)
    {
        Descriptor = new Descriptor(
            "PGHA4833", "schedule-of-five-fields", Severity.Error, DiagnosticSource.Policy,
            "A schedule has not six fields",
            "put the second in front: \"0 0 2 * * *\"")
        {
            Why = "The first field is the second. Read with five, \"0 2 * * *\" runs at minute 2 of every hour, a full backup each time.",
        },
    };

    private static void Check(PracticeContext context)
    {
        var schedule = context.Spec["schedule"];
        if (schedule.Text is not { } text || text.StartsWith('@'))
            return;
        var fields = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (fields.Length > 0 && (fields[0].StartsWith("TZ=", StringComparison.Ordinal) || fields[0].StartsWith("CRON_TZ=", StringComparison.Ordinal)))
            fields = fields[1..];
        if (fields.Length != 6)
            context.Report(schedule, $"schedule '{text}' has {fields.Length} fields; six are expected, the second first");
    }
}
