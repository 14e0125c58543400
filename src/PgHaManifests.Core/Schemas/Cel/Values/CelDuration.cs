using System.Globalization;
using PgHaManifests.Core.Schemas.Formats;

namespace PgHaManifests.Core.Schemas.Cel.Values;

/// <summary>Durations as Go writes and reads them, in nanoseconds.</summary>
internal static class CelDuration
{
    public const long Second = 1_000_000_000;

    /// <summary>Seconds with as many decimals as needed, such as <c>90s</c> or <c>0.5s</c>.</summary>
    public static string Text(long nanoseconds)
    {
        // Seconds are a double in Go's text form, so precision beyond it is lost there too.
        var whole = nanoseconds / Second;
        var rest = nanoseconds % Second;
        return CelNumbers.FixedText(whole + (rest / 1e9)) + "s";
    }

    /// <summary>Reads a signed sequence of decimals with units, such as <c>1h15m30.5s</c>.</summary>
    public static bool TryParse(string text, out long nanoseconds) => GoDuration.TryParse(text, out nanoseconds);

    private static readonly (string[] Names, long Unit)[] LooseUnits =
    [
        (["ns", "nano"], 1),
        (["us", "µs", "micro"], 1_000),
        (["ms", "milli"], 1_000_000),
        (["s", "sec"], Second),
        (["m", "min"], 60 * Second),
        (["h", "hr", "hour"], 3_600 * Second),
        (["d", "day"], 86_400 * Second),
        (["w", "wk", "week"], 604_800 * Second),
    ];

    /// <summary>Reads what the OpenAPI format <c>duration</c> allows: Go's form, else terms such as <c>2 weeks</c> or <c>3 hours</c>.</summary>
    public static bool TryParseLoose(string text, out long nanoseconds)
    {
        if (TryParse(text, out nanoseconds))
            return true;
        nanoseconds = 0;
        var known = false;
        for (var i = 0; i < text.Length;)
        {
            if (!char.IsAsciiDigit(text[i]))
            {
                i++;
                continue;
            }
            var start = i;
            while (i < text.Length && char.IsAsciiDigit(text[i]))
                i++;
            if (!long.TryParse(text.AsSpan(start, i - start), NumberStyles.None, CultureInfo.InvariantCulture, out var factor))
                return false;
            while (i < text.Length && text[i] is ' ' or '\t' or '\n' or '\f' or '\r')
                i++;
            var unitStart = i;
            while (i < text.Length && (char.IsAsciiLetter(text[i]) || text[i] == 'µ'))
                i++;
            if (LooseUnit(text[unitStart..i].ToLowerInvariant()) is not { } unit)
                continue;
            known = true;
            nanoseconds = unchecked(nanoseconds + (factor * unit));
        }
        return known;
    }

    private static long? LooseUnit(string name)
    {
        if (name.Length == 0)
            return null;
        foreach (var (names, unit) in LooseUnits)
        {
            if (Array.IndexOf(names, name) >= 0 || name.StartsWith(names[^1], StringComparison.Ordinal))
                return unit;
        }
        return null;
    }
}
