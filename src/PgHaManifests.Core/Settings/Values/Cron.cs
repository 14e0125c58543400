using System.Globalization;
using System.Text;

namespace PgHaManifests.Core.Settings.Values;

/// <summary>The cron of CloudNativePG's operator: second, minute, hour, day of month, month, day of week; no names of zones, no L, W or #.</summary>
internal static class Cron
{
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

    public static string[] Split(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>What is wrong with the fields, counted from the second on; null when nothing is.</summary>
    public static string? Fault(IReadOnlyList<string> parts)
    {
        for (var i = 0; i < parts.Count && i < Fields.Length; i++)
        {
            foreach (var item in parts[i].Split(','))
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
    }

    private static string? ItemFault(Field field, string item)
    {
        var slash = item.IndexOf('/', StringComparison.Ordinal);
        var range = slash < 0 ? item : item[..slash];
        if (slash >= 0 && (!Number(item[(slash + 1)..], out var step) || step < 1))
            return $"the step of {Shown.Quote(item)} is no number from 1";
        if (range is "*" or "?")
            return null;
        var dash = range.IndexOf('-', StringComparison.Ordinal);
        if (Value(field, dash < 0 ? range : range[..dash]) is not { } first)
            return Outside(field, item);
        if (dash < 0)
            return null;
        if (Value(field, range[(dash + 1)..]) is not { } last)
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
        return Number(text, out var number) && number >= field.First && number <= field.Last ? number : null;
    }

    private static bool Number(string text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
