using System.Globalization;
using System.Text;
using PgHaManifests.Core.Schemas.Formats;

namespace PgHaManifests.Core.Settings.Values;

/// <summary>
/// The schedules of CloudNativePG's operator, exactly as the library reads them that it parses them with (robfig/cron 1.2): second, minute,
/// hour, day of month, month and, optional, day of week, or a word such as <c>@daily</c>; no names of zones, no L, W or #.
/// </summary>
internal static class Cron
{
    private const string Every = "@every ";

    private static readonly Field[] Fields =
    [
        new("second", 0, 59, []),
        new("minute", 0, 59, []),
        new("hour", 0, 23, []),
        new("day of month", 1, 31, []),
        new("month", 1, 12, ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]),
        new("day of week", 0, 6, ["sun", "mon", "tue", "wed", "thu", "fri", "sat"]),
    ];

    private sealed record Field(string Name, int First, int Last, string[] Words);

    /// <summary>The fields of a schedule, which any white space separates.</summary>
    public static string[] Split(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Why the operator would refuse a schedule, in a clause; null when it would not.</summary>
    public static string? Refusal(string schedule)
    {
        if (schedule.Length == 0)
            return "it is empty";
        if (schedule[0] == '@')
            return WordFault(schedule);
        var parts = Split(schedule);
        return parts.Length is 5 or 6
            ? Fault(parts)
            : FormattableString.Invariant($"it has {parts.Length} field{(parts.Length == 1 ? "" : "s")} and needs six");
    }

    /// <summary>What is wrong with the fields, counted from the second on; null when nothing is.</summary>
    public static string? Fault(IReadOnlyList<string> parts)
    {
        for (var i = 0; i < parts.Count && i < Fields.Length; i++)
        {
            // What is between two commas may be nothing, and says nothing then.
            foreach (var item in parts[i].Split(',', StringSplitOptions.RemoveEmptyEntries))
            {
                if (ItemFault(Fields[i], item, out _, out _, out _) is { } fault)
                    return fault;
            }
        }
        return null;
    }

    /// <summary>When a schedule runs, in words: "second 0, minute 30 of every hour".</summary>
    public static string Describe(IReadOnlyList<string> parts)
    {
        var words = new StringBuilder();
        for (var i = 0; i < parts.Count; i++)
        {
            var every = parts[i] is "*" or "?";
            if (every && i >= 3)
                continue;
            words.Append(words.Length == 0 ? "" : ", ").Append(every ? $"every {Fields[i].Name}" : $"{Fields[i].Name} {parts[i]}");
        }
        return words.ToString();
    }

    /// <summary>Which numbers a field without fault takes, by number.</summary>
    public static bool[] Numbers(string text, int field)
    {
        var known = Fields[field];
        var taken = new bool[known.Last + 1];
        foreach (var item in text.Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            if (ItemFault(known, item, out var first, out var last, out var step) is not null)
                continue;
            for (var number = (long)first; number <= last; number += Math.Min(step, known.Last + 1))
                taken[number] = true;
        }
        return taken;
    }

    private static string? WordFault(string schedule)
    {
        if (schedule is "@yearly" or "@annually" or "@monthly" or "@weekly" or "@daily" or "@midnight" or "@hourly")
            return null;
        if (!schedule.StartsWith(Every, StringComparison.Ordinal))
            return "the words are @yearly, @annually, @monthly, @weekly, @daily, @midnight, @hourly and @every with a duration, in small letters";
        return GoDuration.TryParse(schedule.AsSpan(Every.Length), out _) ? null : "@every takes a duration such as 12h or 1h30m";
    }

    /// <summary>What is wrong with one item; when nothing is, it stands for the numbers from first to last, each step apart.</summary>
    private static string? ItemFault(Field field, string item, out int first, out int last, out long step)
    {
        var pieces = item.Split('/');
        var bounds = pieces[0].Split('-');
        (first, last, step) = (field.First, field.Last, 1);
        // After a star the library looks at nothing up to the slash.
        if (bounds[0] is not ("*" or "?"))
        {
            if (bounds.Length > 2)
                return $"{Shown.Quote(item)} has more than one '-'";
            if (Value(field, bounds[0]) is not { } from || Value(field, bounds[^1]) is not { } to)
                return Outside(field, item);
            (first, last) = (from, to);
        }
        if (pieces.Length > 2)
            return $"{Shown.Quote(item)} has more than one '/'";
        if (pieces.Length == 2)
        {
            if (!Number(pieces[1], out step) || step == 0)
                return $"the step of {Shown.Quote(item)} is no number from 1";
            // A start with a step runs to the end.
            if (bounds.Length == 1)
                last = field.Last;
        }
        return first <= last ? null : $"{Shown.Quote(item)} starts after it ends";
    }

    private static string Outside(Field field, string item) =>
        FormattableString.Invariant($"{Shown.Quote(item)} is no {field.Name}, which goes from {field.First} to {field.Last}");

    private static int? Value(Field field, string text)
    {
        var word = Array.FindIndex(field.Words, known => known.Equals(text, StringComparison.OrdinalIgnoreCase));
        if (word >= 0)
            return word + field.First;
        return Number(text, out var number) && number >= field.First && number <= field.Last ? (int)number : null;
    }

    /// <summary>What Go's Atoi takes, from 0 up: a sign is no fault.</summary>
    private static bool Number(string text, out long number) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number) && number >= 0;
}
