using System.Buffers;
using System.Globalization;

namespace PgHaManifests.Core.Rules.PostgreSql.Parameters;

/// <summary>
/// <c>recovery_target_time</c> as a server reads it. Dates in ISO form are judged whole; of other forms, of which PostgreSQL knows many, only
/// those that can be no date. Names of time zones are not judged: they depend on the server's own list.
/// </summary>
internal static class RecoveryTimeText
{
    private const NumberStyles Digits = NumberStyles.None;
    private const string Expected = "expected a point in time, such as 2026-01-31 12:00:00+00";

    private static readonly SearchValues<char> OfClock = SearchValues.Create("0123456789:.");

    private static CultureInfo Invariant => CultureInfo.InvariantCulture;

    /// <summary>What is wrong, or null.</summary>
    public static string? Fault(string value)
    {
        if (value is "epoch" or "infinity" or "-infinity" or "now" or "today" or "tomorrow" or "yesterday")
            return "expected a point in time, not a word for one";
        var text = value.Trim(' ', '\t', '\n', '\r', '\f', '\v');
        if (value.Length == 0 || text.ToLowerInvariant() is "now" or "today" or "tomorrow" or "yesterday")
            return null;
        if (!text.Any(char.IsAsciiDigit))
            return Expected;
        var parts = text.Split('-', 3);
        if (parts is [{ Length: 4 } year, { Length: 1 or 2 } month, { Length: > 0 } rest] && int.TryParse(year, Digits, Invariant, out var y) && int.TryParse(month, Digits, Invariant, out var m))
            return IsoRest(y, m, rest) ? null : Expected;
        // A bare number of less than six digits, or a time of day, names no day.
        return text.All(c => char.IsAsciiDigit(c) || c == ':') && (text.Contains(':', StringComparison.Ordinal) || text.Length < 6) ? Expected : null;
    }

    private static bool IsoRest(int year, int month, string rest)
    {
        var digits = Count(rest, 0);
        if (digits is 0 or > 2 || year == 0 || month is < 1 or > 12)
            return false;
        var day = int.Parse(rest[..digits], Digits, Invariant);
        return day >= 1 && day <= DateTime.DaysInMonth(year, month) && Time(rest[digits..].TrimStart(' ', 'T', 't'));
    }

    /// <summary>Hours and minutes, seconds if wanted, then a zone if wanted.</summary>
    private static bool Time(string text)
    {
        if (text.Length == 0 || !char.IsAsciiDigit(text[0]))
            return true;
        var end = text.AsSpan().IndexOfAnyExcept(OfClock);
        var clock = (end < 0 ? text : text[..end]).Split(':');
        if (clock.Length is < 2 or > 3 || !Number(clock[0], 24, out var hour) || !Number(clock[1], 59, out var minute))
            return false;
        var second = clock.Length == 3 ? clock[2].Split('.')[0] : "0";
        return Number(second, 60, out var seconds) && (hour < 24 || (minute == 0 && seconds == 0)) && Zone(end < 0 ? "" : text[end..].TrimStart(' '));
    }

    /// <summary>An offset of at most 15 hours; anything else is a name.</summary>
    private static bool Zone(string text)
    {
        if (text.Length < 2 || text[0] is not ('+' or '-') || !char.IsAsciiDigit(text[1]))
            return true;
        var digits = Count(text, 1);
        return digits > 2 || int.Parse(text.AsSpan(1, digits), Digits, Invariant) <= 15;
    }

    private static bool Number(string text, int most, out int number) => int.TryParse(text, Digits, Invariant, out number) && number <= most;

    private static int Count(string text, int from)
    {
        var at = from;
        while (at < text.Length && char.IsAsciiDigit(text[at]))
            at++;
        return at - from;
    }
}
