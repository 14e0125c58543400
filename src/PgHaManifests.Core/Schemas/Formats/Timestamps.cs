namespace PgHaManifests.Core.Schemas.Formats;

/// <summary>Dates and times: RFC 3339 as Go reads it, and the looser form of the schema format <c>date-time</c>.</summary>
internal static class Timestamps
{
    /// <summary>What <c>time.Parse(time.RFC3339, …)</c> takes: an hour of one digit and a comma before the fraction included.</summary>
    public static bool IsRfc3339(ReadOnlySpan<char> text)
    {
        if (text.Length < 11 || !IsDate(text[..10]) || text[10] != 'T')
            return false;
        var rest = text[11..];
        var colon = rest.IndexOf(':');
        if (colon is not (1 or 2) || !IsNumber(rest[..colon], 0, 23))
            return false;
        rest = rest[(colon + 1)..];
        if (rest.Length < 5 || !IsNumber(rest[..2], 0, 59) || rest[2] != ':' || !IsNumber(rest[3..5], 0, 59))
            return false;
        rest = rest[5..];
        if (rest.Length > 1 && rest[0] is '.' or ',' && char.IsAsciiDigit(rest[1]))
            rest = rest[1..].TrimStart("0123456789");
        return rest is "Z" || IsOffset(rest);
    }

    /// <summary><c>2006-01-02</c>, a day that the calendar has.</summary>
    public static bool IsDate(ReadOnlySpan<char> text)
    {
        if (text.Length != 10 || text[4] != '-' || text[7] != '-' || !IsNumber(text[..4], 0, 9999) || !IsNumber(text[5..7], 1, 12))
            return false;
        // Go knows a year 0; it is a leap year like 4.
        var year = int.Parse(text[..4]);
        return IsNumber(text[8..], 1, DateTime.DaysInMonth(year == 0 ? 4 : year, int.Parse(text[5..7])));
    }

    /// <summary>The schema format: letters of either case, and whatever follows a second T is not looked at.</summary>
    public static bool IsDateTime(string text)
    {
        var parts = text.ToLowerInvariant().Split('t');
        if (parts.Length < 2 || !IsDate(parts[0]))
            return false;
        var time = parts[1].AsSpan();
        if (time.Length < 9 || !IsNumber(time[..2], 0, 23) || time[2] != ':' || !IsNumber(time[3..5], 0, 59) || time[5] != ':' || !IsNumber(time[6..8], 0, 59))
            return false;
        return IsZone(time[8..]) || (time.Length > 10 && char.IsAsciiDigit(time[9]) && IsZone(time[9..].TrimStart("0123456789")));
    }

    private static bool IsZone(ReadOnlySpan<char> text) =>
        text is "z" || (text.Length == 6 && text[0] is '+' or '-' && IsDigits(text[1..3]) && text[3] == ':' && IsDigits(text[4..]));

    private static bool IsOffset(ReadOnlySpan<char> text) =>
        text.Length == 6 && text[0] is '+' or '-' && IsNumber(text[1..3], 0, 24) && text[3] == ':' && IsNumber(text[4..], 0, 60);

    private static bool IsDigits(ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('0', '9');

    private static bool IsNumber(ReadOnlySpan<char> text, int least, int most) =>
        IsDigits(text) && int.Parse(text) is var number && number >= least && number <= most;
}
