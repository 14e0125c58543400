namespace PgHaManifests.Core.Schemas.Formats;

/// <summary>Durations as Go's <c>time.ParseDuration</c> reads them: <c>1h30m</c>, <c>-1.5s</c>, <c>0</c>.</summary>
internal static class GoDuration
{
    private const ulong Limit = 1UL << 63;

    public static bool TryParse(ReadOnlySpan<char> text, out long nanoseconds)
    {
        nanoseconds = 0;
        var isNegative = !text.IsEmpty && text[0] == '-';
        if (!text.IsEmpty && text[0] is '-' or '+')
            text = text[1..];
        if (text is "0")
            return true;
        if (text.IsEmpty)
            return false;
        ulong total = 0;
        while (!text.IsEmpty)
        {
            if (!TryReadTerm(ref text, out var term))
                return false;
            total += term;
            if (total > Limit)
                return false;
        }
        if (!isNegative && total == Limit)
            return false;
        nanoseconds = isNegative ? unchecked(-(long)total) : (long)total;
        return true;
    }

    private static bool TryReadTerm(ref ReadOnlySpan<char> text, out ulong nanoseconds)
    {
        nanoseconds = 0;
        ulong whole = 0;
        var start = text.Length;
        while (!text.IsEmpty && char.IsAsciiDigit(text[0]))
        {
            if (whole > Limit / 10)
                return false;
            whole = whole * 10 + text[0] - '0';
            if (whole > Limit)
                return false;
            text = text[1..];
        }
        var hasDigits = text.Length < start;
        var fraction = ReadOnlySpan<char>.Empty;
        if (!text.IsEmpty && text[0] == '.')
        {
            text = text[1..];
            var length = text.IndexOfAnyExceptInRange('0', '9');
            fraction = length < 0 ? text : text[..length];
            text = text[fraction.Length..];
            hasDigits |= !fraction.IsEmpty;
        }
        var unitLength = UnitLength(text);
        var unit = UnitOf(text[..unitLength]);
        text = text[unitLength..];
        if (!hasDigits || unit == 0 || whole > Limit / unit)
            return false;
        nanoseconds = whole * unit + Fraction(fraction, unit);
        return nanoseconds <= Limit;
    }

    private static int UnitLength(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && text[length] != '.' && !char.IsAsciiDigit(text[length]))
            length++;
        return length;
    }

    private static ulong Fraction(ReadOnlySpan<char> digits, ulong unit)
    {
        var value = 0.0;
        var scale = 1.0;
        foreach (var digit in digits[..Math.Min(digits.Length, 18)])
        {
            value = value * 10 + digit - '0';
            scale *= 10;
        }
        return (ulong)(value * (unit / scale));
    }

    private static ulong UnitOf(ReadOnlySpan<char> unit) => unit switch
    {
        "ns" => 1,
        "us" or "µs" or "μs" => 1_000,
        "ms" => 1_000_000,
        "s" => 1_000_000_000,
        "m" => 60_000_000_000,
        "h" => 3_600_000_000_000,
        _ => 0,
    };
}
