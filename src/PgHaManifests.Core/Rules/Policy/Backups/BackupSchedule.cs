using System.Globalization;

namespace PgHaManifests.Core.Rules.Policy.Backups;

/// <summary>How often a schedule of six fields (second, minute, hour, day, month, day of the week) runs.</summary>
internal static class BackupSchedule
{
    /// <summary>Runs on a day on which it runs at all; null for what is no such schedule.</summary>
    public static int? RunsPerDay(string schedule)
    {
        if (schedule is "@hourly")
            return 24;
        if (schedule is "@daily" or "@midnight" or "@weekly" or "@monthly" or "@yearly" or "@annually")
            return 1;
        return Fields(schedule) is { } fields ? Count(fields[0], 60) * Count(fields[1], 60) * Count(fields[2], 24) : null;
    }

    /// <summary>Some pause between two runs is longer than a week.</summary>
    public static bool IsRarerThanWeekly(string schedule)
    {
        if (schedule is "@monthly" or "@yearly" or "@annually")
            return true;
        if (Fields(schedule) is not { } fields)
            return false;
        if (!IsEvery(fields[4]))
            return true;
        // With both days restricted either lets it run, so one day of the week is enough.
        return IsEvery(fields[5]) && !IsEvery(fields[3]) && LongestPause(fields[3]) > 7;
    }

    private static string[]? Fields(string schedule)
    {
        var fields = schedule.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (fields.Length > 0 && fields[0].Contains("TZ=", StringComparison.Ordinal))
            fields = fields[1..];
        return fields.Length == 6 ? fields : null;
    }

    private static bool IsEvery(string field) => field is "*" or "?" or "*/1";

    private static int Count(string field, int size) => Values(field, 0, size - 1).Count;

    /// <summary>Days between two runs, the turn of the longest month included.</summary>
    private static int LongestPause(string days)
    {
        var values = Values(days, 1, 31);
        if (values.Count == 0)
            return int.MaxValue;
        var longest = values.Min + 31 - values.Max;
        var previous = values.Min;
        foreach (var day in values)
        {
            longest = Math.Max(longest, day - previous);
            previous = day;
        }
        return longest;
    }

    private static SortedSet<int> Values(string field, int first, int last)
    {
        var values = new SortedSet<int>();
        foreach (var item in field.Split(','))
        {
            var parts = item.Split('/');
            var step = parts.Length > 1 && Number(parts[1]) is { } written and > 0 ? written : 1;
            var bounds = parts[0].Split('-');
            var (from, to) = parts[0] is "*" or "?" ? (first, last)
                : (Number(bounds[0]) ?? first, bounds.Length > 1 ? Number(bounds[1]) ?? last : parts.Length > 1 ? last : Number(bounds[0]) ?? first);
            for (var value = from; value <= Math.Min(to, last); value += step)
                values.Add(value);
        }
        return values;
    }

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
