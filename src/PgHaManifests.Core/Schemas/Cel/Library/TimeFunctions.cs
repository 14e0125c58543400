using PgHaManifests.Core.Schemas.Cel.Types;
using PgHaManifests.Core.Schemas.Cel.Values;
using static PgHaManifests.Core.Schemas.Cel.Library.CelOverload;

namespace PgHaManifests.Core.Schemas.Cel.Library;

/// <summary>Parts of timestamps, in UTC or a named zone, and of durations.</summary>
internal static class TimeFunctions
{
    private static readonly (string Name, Func<DateTime, int, long> Part)[] Parts =
    [
        ("getFullYear", (calendar, _) => calendar.Year),
        ("getMonth", (calendar, _) => calendar.Month - 1),
        ("getDayOfYear", (calendar, _) => calendar.DayOfYear - 1),
        ("getDayOfMonth", (calendar, _) => calendar.Day - 1),
        ("getDate", (calendar, _) => calendar.Day),
        ("getDayOfWeek", (calendar, _) => (long)calendar.DayOfWeek),
        ("getHours", (calendar, _) => calendar.Hour),
        ("getMinutes", (calendar, _) => calendar.Minute),
        ("getSeconds", (calendar, _) => calendar.Second),
        ("getMilliseconds", (_, nanoseconds) => nanoseconds / 1_000_000),
    ];

    public static IEnumerable<CelOverload> Declarations()
    {
        foreach (var (name, part) in Parts)
        {
            yield return Member(name, CelType.Timestamp, CelType.Int, time => Part(time.AsTime, 0, part));
            yield return Member(name, CelType.Timestamp, CelType.String, CelType.Int, (time, zone) => Part(time.AsTime, zone.AsString, part));
        }
        yield return Member("getHours", CelType.Duration, CelType.Int, span => CelValue.Of(span.Nanoseconds / (3600 * CelDuration.Second)));
        yield return Member("getMinutes", CelType.Duration, CelType.Int, span => CelValue.Of(span.Nanoseconds / (60 * CelDuration.Second)));
        yield return Member("getSeconds", CelType.Duration, CelType.Int, span => CelValue.Of(span.Nanoseconds / CelDuration.Second));
        yield return Member("getMilliseconds", CelType.Duration, CelType.Int, span => CelValue.Of(span.Nanoseconds / 1_000_000));
    }

    private static CelValue Part(CelTime time, int offset, Func<DateTime, int, long> part) =>
        time.TryCalendar(offset, out var calendar)
            ? CelValue.Of(part(calendar, time.Nanoseconds))
            : CelValue.NotEvaluable("a timestamp at the end of the calendar, in another zone");

    private static CelValue Part(CelTime time, string zone, Func<DateTime, int, long> part)
    {
        if (zone is "" or "UTC")
            return Part(time, 0, part);
        if (zone.Contains(':', StringComparison.Ordinal))
            return TryOffset(zone, out var fixedOffset) ? Part(time, fixedOffset, part) : CelValue.Error($"invalid time zone {zone}");
        if (!time.TryCalendar(0, out var utc))
            return CelValue.Error("timestamp overflow");
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var known))
            return CelValue.NotEvaluable($"time zone {zone}, which this machine does not know");
        var offset = known.GetUtcOffset(DateTime.SpecifyKind(utc, DateTimeKind.Utc));
        return Part(time, (int)offset.TotalSeconds, part);
    }

    private static bool TryOffset(string zone, out int offset)
    {
        offset = 0;
        var colon = zone.IndexOf(':', StringComparison.Ordinal);
        if (!TryNumber(zone[..colon], out var hours) || !TryNumber(zone[(colon + 1)..], out var minutes))
            return false;
        offset = (hours * 3600) + (minutes * (zone[0] == '-' ? -60 : 60));
        return Math.Abs(offset) <= 86_400;
    }

    private static bool TryNumber(string text, out int number) =>
        int.TryParse(text, System.Globalization.NumberStyles.AllowLeadingSign, System.Globalization.CultureInfo.InvariantCulture, out number)
        && Math.Abs(number) < 100;
}
