using System.Globalization;

namespace PgHaManifests.Core.Yaml;

/// <summary>The spellings of numbers that go-yaml v2 takes: those of Go's literals, underscores anywhere, and a float's usual forms.</summary>
internal static class NumberText
{
    /// <summary>A whole number in decimal, <c>0x</c>, <c>0o</c>, <c>0b</c> or, after a plain leading zero, octal; at most 64 bits.</summary>
    public static bool TryParseInteger(ReadOnlySpan<char> text, out ulong magnitude, out bool negative)
    {
        if (text.Contains('_'))
            return TryParseInteger(text.ToString().Replace("_", "", StringComparison.Ordinal), out magnitude, out negative);
        negative = text.StartsWith('-');
        var signed = negative || text.StartsWith('+');
        if (TryParseDigits(signed ? text[1..] : text, out magnitude))
            return Fits(magnitude, negative, signed);
        // A sign after 0b, which no other prefix takes.
        return !signed && text.Length > 3 && text.StartsWith("0b") && text[2] is '+' or '-' && TryParseAfterPrefix(text[2..], out magnitude, out negative);
    }

    private static bool TryParseAfterPrefix(ReadOnlySpan<char> text, out ulong magnitude, out bool negative)
    {
        negative = text[0] == '-';
        return TryParseRadix(text[1..], 2, out magnitude) && Fits(magnitude, negative, true);
    }

    private static bool Fits(ulong magnitude, bool negative, bool signed) =>
        !signed || magnitude <= long.MaxValue || (negative && magnitude == 1UL << 63);

    private static bool TryParseDigits(ReadOnlySpan<char> digits, out ulong magnitude)
    {
        magnitude = 0;
        if (digits.IsEmpty)
            return false;
        if (digits[0] != '0')
            return TryParseRadix(digits, 10, out magnitude);
        if (digits.Length >= 3)
        {
            var radix = digits[1] switch { 'x' or 'X' => 16, 'o' or 'O' => 8, 'b' or 'B' => 2, _ => 0 };
            if (radix != 0)
                return TryParseRadix(digits[2..], radix, out magnitude);
        }
        return digits.Length == 1 || TryParseRadix(digits[1..], 8, out magnitude);
    }

    private static bool TryParseRadix(ReadOnlySpan<char> digits, int radix, out ulong magnitude)
    {
        magnitude = 0;
        foreach (var c in digits)
        {
            var digit = char.IsAsciiHexDigit(c) ? (c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10) : radix;
            var next = ((UInt128)magnitude * (uint)radix) + (uint)digit;
            if (digit >= radix || next > ulong.MaxValue)
                return false;
            magnitude = (ulong)next;
        }
        return digits.Length > 0;
    }

    /// <summary>Sign, digits with or without a point, exponent. A number too great for a double is none.</summary>
    public static bool TryParseFloat(ReadOnlySpan<char> text, out double value)
    {
        if (text.Contains('_'))
            return TryParseFloat(text.ToString().Replace("_", "", StringComparison.Ordinal), out value);
        value = 0;
        var rest = text.Length > 0 && text[0] is '+' or '-' ? text[1..] : text;
        var whole = CountDigits(rest);
        rest = rest[whole..];
        if (rest.StartsWith('.'))
        {
            var fraction = CountDigits(rest[1..]);
            if (whole + fraction == 0)
                return false;
            rest = rest[(1 + fraction)..];
        }
        else if (whole == 0)
        {
            return false;
        }
        return IsExponentOrNothing(rest) && TryParseFinite(text, out value);
    }

    /// <summary>A float that begins with a point; underscores only between digits, unlike elsewhere.</summary>
    public static bool TryParsePointFloat(ReadOnlySpan<char> text, out double value)
    {
        value = 0;
        var previous = '.';
        foreach (var c in text)
        {
            if ((c == '_' && !char.IsAsciiDigit(previous)) || (previous == '_' && !char.IsAsciiDigit(c)))
                return false;
            previous = c;
        }
        return previous != '_' && TryParseFloat(text, out value);
    }

    /// <summary>A number to base 60, as in <c>12:30:45</c>, which go-yaml reads as text but other readers of YAML 1.1 do not.</summary>
    public static bool IsBase60(ReadOnlySpan<char> text)
    {
        var rest = text.Length > 0 && text[0] is '+' or '-' ? text[1..] : text;
        if (rest.IsEmpty || !char.IsAsciiDigit(rest[0]))
            return false;
        rest = rest.TrimStart("0123456789_");
        var parts = 0;
        while (rest.Length > 1 && rest[0] == ':')
        {
            var digits = Math.Min(CountDigits(rest[1..]), 3);
            if (digits is 0 or > 2 || (digits == 2 && rest[1] > '5'))
                return false;
            rest = rest[(1 + digits)..];
            parts++;
        }
        return parts > 0 && (rest.IsEmpty || (rest[0] == '.' && rest[1..].TrimStart("0123456789_").IsEmpty));
    }

    private static bool IsExponentOrNothing(ReadOnlySpan<char> rest)
    {
        if (rest.IsEmpty)
            return true;
        if (rest[0] is not ('e' or 'E'))
            return false;
        var digits = rest.Length > 1 && rest[1] is '+' or '-' ? rest[2..] : rest[1..];
        return digits.Length > 0 && CountDigits(digits) == digits.Length;
    }

    private static int CountDigits(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAnyExceptInRange('0', '9');
        return end < 0 ? text.Length : end;
    }

    private static bool TryParseFinite(ReadOnlySpan<char> text, out double value) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value) && double.IsFinite(value);
}
