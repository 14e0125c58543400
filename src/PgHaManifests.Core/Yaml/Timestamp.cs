using System.Globalization;

namespace PgHaManifests.Core.Yaml;

/// <summary>
/// The dates that go-yaml v2 takes for timestamps. It still gives them out as strings, so this decides only what a <c>!!timestamp</c> tag
/// accepts and what its writer quotes.
/// </summary>
internal static class Timestamp
{
    /// <summary>
    /// <c>2026-1-2</c>, <c>2026-01-02 3:04:05.5</c>, <c>2026-01-02T03:04:05Z</c>, <c>2026-01-02t03:04:05+02:00</c>: four digits of the year,
    /// one or two of every other part, a time zone only after T.
    /// </summary>
    public static bool Is(ReadOnlySpan<char> text)
    {
        if (text.Length < 8 || text[4] != '-' || !int.TryParse(text[..4], NumberStyles.None, CultureInfo.InvariantCulture, out var year))
            return false;
        var rest = text[5..];
        if (!TryTake(ref rest, out var month) || !TrySkip(ref rest, '-') || !TryTake(ref rest, out var day))
            return false;
        if (month is < 1 or > 12 || day < 1 || day > DaysIn(year, month))
            return false;
        if (rest.IsEmpty)
            return true;
        var zoned = rest[0] is 'T' or 't';
        if (!zoned && rest[0] != ' ')
            return false;
        rest = rest[1..];
        return TrySkipTime(ref rest) && (zoned ? IsZone(rest) : rest.IsEmpty);
    }

    private static int DaysIn(int year, int month) =>
        month == 2 ? (year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28) : month is 4 or 6 or 9 or 11 ? 30 : 31;

    private static bool TrySkipTime(ref ReadOnlySpan<char> rest)
    {
        if (!TryTake(ref rest, out var hour) || !TrySkip(ref rest, ':') || !TryTake(ref rest, out var minute))
            return false;
        if (!TrySkip(ref rest, ':') || !TryTake(ref rest, out var second) || hour > 23 || minute > 59 || second > 59)
            return false;
        if (rest.Length > 1 && rest[0] is '.' or ',' && char.IsAsciiDigit(rest[1]))
            rest = rest[1..].TrimStart("0123456789");
        return true;
    }

    private static bool IsZone(ReadOnlySpan<char> zone)
    {
        if (zone is "Z")
            return true;
        return zone.Length == 6 && zone[0] is '+' or '-' && zone[3] == ':'
            && int.TryParse(zone[1..3], NumberStyles.None, CultureInfo.InvariantCulture, out var hours) && hours <= 24
            && int.TryParse(zone[4..], NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) && minutes <= 60;
    }

    private static bool TryTake(ref ReadOnlySpan<char> rest, out int number)
    {
        number = 0;
        var length = 0;
        while (length < 2 && length < rest.Length && char.IsAsciiDigit(rest[length]))
            number = (number * 10) + rest[length++] - '0';
        rest = rest[length..];
        return length > 0;
    }

    private static bool TrySkip(ref ReadOnlySpan<char> rest, char c)
    {
        if (rest.IsEmpty || rest[0] != c)
            return false;
        rest = rest[1..];
        return true;
    }
}
