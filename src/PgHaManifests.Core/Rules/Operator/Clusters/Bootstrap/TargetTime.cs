using PgHaManifests.Core.Schemas.Formats;

namespace PgHaManifests.Core.Rules.Operator.Clusters.Bootstrap;

/// <summary>
/// The forms of a time that the operator reads: PostgreSQL's own output, RFC 3339, RFC 3339 without an offset. The first is read by places
/// of characters and the numbers there may be any: month 13 runs on into the next year.
/// </summary>
internal static class TargetTime
{
    public static bool IsReadable(string text) => IsPostgreSql(text) || Timestamps.IsRfc3339(text) || Timestamps.IsRfc3339(text + "Z");

    /// <summary><c>2026-01-31 12:00:00.123456+02:00:00 BC</c>, all behind the day optional, the offset's parts from the right.</summary>
    private static bool IsPostgreSql(string text)
    {
        var month = text.IndexOf('-', StringComparison.Ordinal);
        if (month < 0 || !IsDate(text, month))
            return false;
        var isBeforeChrist = text.EndsWith(" BC", StringComparison.Ordinal);
        var dateEnd = month + 6;
        if (text.Length > dateEnd + (isBeforeChrist ? 3 : 0) && !IsTime(text, dateEnd))
            return false;
        var rest = month + 15;
        if (!TrySkipFraction(text, ref rest) || !TrySkipOffset(text, ref rest))
            return false;
        return rest + (isBeforeChrist ? 3 : 0) >= text.Length;
    }

    private static bool IsDate(string text, int month) =>
        IsNumber(text, 0, month) && IsNumber(text, month + 1, month + 3) && Is(text, month + 3, '-') && IsNumber(text, month + 4, month + 6);

    private static bool IsTime(string text, int at) =>
        Is(text, at, ' ') && IsNumber(text, at + 1, at + 3)
        && Is(text, at + 3, ':') && IsNumber(text, at + 4, at + 6)
        && Is(text, at + 6, ':') && IsNumber(text, at + 7, at + 9);

    private static bool TrySkipFraction(string text, ref int at)
    {
        if (!Is(text, at, '.'))
            return true;
        var end = text.AsSpan(at + 1).IndexOfAny("-+Z ");
        var after = end < 0 ? text.Length : at + 1 + end;
        var isNumber = IsNumber(text, at + 1, after);
        at = after;
        return isNumber;
    }

    private static bool TrySkipOffset(string text, ref int at)
    {
        if (Is(text, at, 'Z'))
            at++;
        else if (Is(text, at, '-') || Is(text, at, '+'))
            return TrySkipNumbers(text, ref at);
        return true;
    }

    private static bool TrySkipNumbers(string text, ref int at)
    {
        var isOffset = IsNumber(text, at + 1, at + 3);
        at += 3;
        for (var part = 0; part < 2 && Is(text, at, ':'); part++)
        {
            isOffset &= IsNumber(text, at + 1, at + 3);
            at += 3;
        }
        return isOffset;
    }

    private static bool Is(string text, int at, char character) => at < text.Length && text[at] == character;

    private static bool IsNumber(string text, int begin, int end) => end <= text.Length && begin <= end && GoInteger.TryParse(text.AsSpan(begin, end - begin), out _);
}
