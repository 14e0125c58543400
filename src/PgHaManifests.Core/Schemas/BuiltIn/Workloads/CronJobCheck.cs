using PgHaManifests.Core.Schemas.Formats;
using static PgHaManifests.Core.Schemas.BuiltIn.BuiltInDiagnostics;

namespace PgHaManifests.Core.Schemas.BuiltIn.Workloads;

/// <summary>CronJobs.</summary>
internal static class CronJobCheck
{
    /// <summary>The controller adds a dash and a time of ten digits to the name of its Jobs.</summary>
    private const int MaxNameLength = 52;

    public static void Create(Field root)
    {
        Spec(root, mayNameZone: false);
        if (root["metadata"]["name"].Text.Length > MaxNameLength)
            root["metadata"]["name"].Refuse(ObjectName, $"is too long; {NameRules.TooLong(MaxNameLength)}");
    }

    /// <summary>A schedule that named its zone before may go on doing so.</summary>
    public static void Update(Field root, Field old) => Spec(root, NamesZone(old["spec"]["schedule"].Text));

    private static void Spec(Field root, bool mayNameZone)
    {
        var spec = root["spec"];
        Schedule(spec, mayNameZone);
        spec["startingDeadlineSeconds"].RequireNotNegative(WorkloadNumber);
        Zone(spec["timeZone"]);
        spec["concurrencyPolicy"].RequireOneOf(JobPolicy, "Allow", "Forbid", "Replace");
        Template(spec["jobTemplate"]);
        spec["successfulJobsHistoryLimit"].RequireNotNegative(WorkloadNumber);
        spec["failedJobsHistoryLimit"].RequireNotNegative(WorkloadNumber);
    }

    private static bool NamesZone(string schedule) => schedule.Contains("TZ", StringComparison.Ordinal);

    private static void Schedule(Field spec, bool mayNameZone)
    {
        var schedule = spec["schedule"];
        if (schedule.Text.Length == 0)
        {
            schedule.Require(CronSchedule);
            return;
        }
        if (NamesZone(schedule.Text) && !mayNameZone)
            schedule.Refuse(CronSchedule, $"is {schedule.Shown}; a time zone belongs into spec.timeZone");
        else if (NamesZone(schedule.Text) && spec["timeZone"].IsSet)
            schedule.Refuse(CronSchedule, $"is {schedule.Shown}; a time zone may not be given here and in spec.timeZone");
        else
            schedule.RefuseIf(CronSchedule, CronExpression.Fault(schedule.Text));
    }

    private static void Zone(Field zone)
    {
        if (!zone.IsSet)
            return;
        if (zone.Text.Length == 0 || !TimeZoneNames.Contains(zone.Text))
            zone.Refuse(BuiltInDiagnostics.TimeZone, $"is {zone.Shown}; expected a name of the IANA database such as Europe/Amsterdam");
    }

    private static void Template(Field template)
    {
        var spec = template["spec"];
        if (spec["selector"].IsSet)
            spec["selector"].Refuse(WorkloadSelector, "may not be set in a template; the server generates it");
        if (spec["manualSelector"].IsTrue)
            spec["manualSelector"].RequireOneOf(WorkloadSelector, "false");
        JobCheck.Spec(spec);
    }
}
