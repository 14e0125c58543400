namespace PgHaManifests.Core.Schemas.Formats;

/// <summary>Whole numbers as Go's <c>strconv</c> reads them when the base is given: ASCII digits after at most one sign, nothing else.</summary>
internal static class GoInteger
{
    /// <summary><c>Atoi</c> and <c>ParseInt</c> of 64 bits.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out long value, int radix = 10)
    {
        value = 0;
        var negative = text is ['-', ..];
        var digits = text is ['-' or '+', ..] ? text[1..] : text;
        if (!TryMagnitude(digits, radix, out var magnitude) || magnitude > (ulong)long.MaxValue + (negative ? 1u : 0u))
            return false;
        value = negative ? unchecked(-(long)magnitude) : (long)magnitude;
        return true;
    }

    /// <summary><c>ParseUint</c>: no sign.</summary>
    public static bool TryParseUnsigned(ReadOnlySpan<char> text, ulong most, out ulong value) =>
        TryMagnitude(text, 10, out value) && value <= most;

    private static bool TryMagnitude(ReadOnlySpan<char> digits, int radix, out ulong magnitude)
    {
        magnitude = 0;
        foreach (var character in digits)
        {
            var digit = char.IsAsciiHexDigit(character) ? Convert.ToInt32(character.ToString(), 16) : radix;
            if (digit >= radix || magnitude > (ulong.MaxValue - (ulong)digit) / (ulong)radix)
                return false;
            magnitude = (magnitude * (ulong)radix) + (ulong)digit;
        }
        return digits.Length > 0;
    }
}
