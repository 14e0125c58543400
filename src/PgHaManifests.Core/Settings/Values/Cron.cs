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
                if (ItemFault(Fields[i], item) is { } fault)
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

<<<<<<< HEAD
    /// <summary>Which numbers a field without fault takes, by number.</summary>
    public static bool[] Numbers(string text, int field)
    {
        var known = Fields[field];
        var taken = new bool[known.Last + 1];
        foreach (var item in text.Split(','))
        {
            var slash = item.IndexOf('/', StringComparison.Ordinal);
            var range = slash < 0 ? item : item[..slash];
            var dash = range.IndexOf('-', StringComparison.Ordinal);
            var every = range is "*" or "?";
            var first = every ? known.First : Value(known, dash < 0 ? range : range[..dash]) ?? known.First;
            // A start with a step runs on to the end.
            var last = every || (dash < 0 && slash >= 0) ? known.Last : dash < 0 ? first : Value(known, range[(dash + 1)..]) ?? first;
            var step = slash >= 0 && Number(item[(slash + 1)..], out var given) ? given : 1;
            for (var number = first; number <= last; number += step)
                taken[number] = true;
        }
        return taken;
=======
    private static string? WordFault(string schedule)
    {
        if (schedule is "@yearly" or "@annually" or "@monthly" or "@weekly" or "@daily" or "@midnight" or "@hourly")
            return null;
        if (!schedule.StartsWith(Every, StringComparison.Ordinal))
            return "the words are @yearly, @annually, @monthly, @weekly, @daily, @midnight, @hourly and @every with a duration, in small letters";
        return GoDuration.TryParse(schedule.AsSpan(Every.Length), out _) ? null : "@every takes a duration such as 12h or 1h30m";
>>>>>>> e42aafd (Judge extensions, plugins, managed objects, backups, poolers and databases as the operator does)
    }

    private static string? ItemFault(Field field, string item)
    {
        var pieces = item.Split('/');
        var bounds = pieces[0].Split('-');
        int? first = field.First, last = field.Last;
        // After a star the library looks at nothing up to the slash.
        if (bounds[0] is not ("*" or "?"))
        {
            if (bounds.Length > 2)
                return $"{Shown.Quote(item)} has more than one '-'";
            first = Value(field, bounds[0]);
            last = Value(field, bounds[^1]);
        }
        if (pieces.Length > 2)
            return $"{Shown.Quote(item)} has more than one '/'";
        if (pieces.Length == 2)
        {
            if (!Number(pieces[1], out var step) || step == 0)
                return $"the step of {Shown.Quote(item)} is no number from 1";
            // A start with a step runs to the end.
            if (bounds.Length == 1)
                last = field.Last;
        }
        if (first is null || last is null)
            return Outside(field, item);
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
