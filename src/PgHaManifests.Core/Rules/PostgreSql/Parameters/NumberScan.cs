using System.Globalization;

namespace PgHaManifests.Core.Rules.PostgreSql.Parameters;

/// <summary>Reads the number at the start of a text as the C library does for PostgreSQL: <c>strtol</c> with base 0, then <c>strtod</c>.</summary>
internal static class NumberScan
{
    /// <summary>The whole number at the start and where it ends; no end when there is none; overflow is told apart.</summary>
    public static (double Value, int End, bool Overflow) Integer(string text)
    {
        var at = SkipSpace(text, 0);
        var negative = at < text.Length && text[at] == '-';
        if (at < text.Length && text[at] is '+' or '-' && at < text.Length)
            at++;
        var radix = 10;
        if (at + 2 < text.Length && text[at] == '0' && text[at + 1] is 'x' or 'X' && at + 2 < text.Length && char.IsAsciiHexDigit(text[at + 2]))
            (radix, at) = (16, at + 2);
        else if (at < text.Length && text[at] == '0')
            radix = 8;
        var start = at;
        double value = 0;
        while (at < text.Length && DigitOf(text[at]) < radix)
            value = value * radix + DigitOf(text[at++]);
        if (at == start)
            return (0, 0, false);
        return (negative ? -value : value, at, value > 9.2233720368547758e18);
    }

    /// <summary>The number at the start, with fraction and exponent, hexadecimal too; also infinity and NaN.</summary>
    public static (double Value, int End, bool Overflow) Real(string text)
    {
        var at = SkipSpace(text, 0);
        var start = at;
        if (at < text.Length && text[at] is '+' or '-')
            at++;
        if (Word(text, at, "infinity") || Word(text, at, "inf"))
            return (text[start] == '-' ? double.NegativeInfinity : double.PositiveInfinity, at + (Word(text, at, "infinity") ? 8 : 3), false);
        if (Word(text, at, "nan"))
            return (double.NaN, at + 3, false);
        if (at + 1 < text.Length && text[at] == '0' && text[at + 1] is 'x' or 'X')
            return Hexadecimal(text, at, text[start] == '-');
        var digits = Digits(text, ref at);
        if (at < text.Length && text[at] == '.')
        {
            at++;
            digits += Digits(text, ref at);
        }
        if (digits == 0)
            return (0, 0, false);
        at = Exponent(text, at, 'e');
        var value = double.Parse(text.AsSpan(start, at - start), NumberStyles.Float, CultureInfo.InvariantCulture);
        return (value, at, double.IsInfinity(value));
    }

    public static int SkipSpace(string text, int at)
    {
        while (at < text.Length && text[at] is ' ' or (>= '\t' and <= '\r') && at < text.Length)
            at++;
        return at;
    }

    private static (double, int, bool) Hexadecimal(string text, int at, bool negative)
    {
        var zeroEnd = at + 1;
        at += 2;
        double value = 0;
        var (digits, scale) = (0, 0);
        for (; at < text.Length && char.IsAsciiHexDigit(text[at]); at++, digits++)
            value = value * 16 + DigitOf(text[at]);
        if (at < text.Length && text[at] == '.')
        {
            for (at++; at < text.Length && char.IsAsciiHexDigit(text[at]); at++, digits++, scale -= 4)
                value = value * 16 + DigitOf(text[at]);
        }
        if (digits == 0)
            return (0, zeroEnd, false);
        var end = Exponent(text, at, 'p');
        if (end > at && int.TryParse(text.AsSpan(at + 1, end - at - 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var power))
            scale += power;
        value *= Math.Pow(2, scale);
        return (negative ? -value : value, end, double.IsInfinity(value));
    }

    private static int Digits(string text, ref int at)
    {
        var start = at;
        while (at < text.Length && char.IsAsciiDigit(text[at]))
            at++;
        return at - start;
    }

    /// <summary>Where an exponent ends, or the same place when none starts here.</summary>
    private static int Exponent(string text, int at, char letter)
    {
        if (at >= text.Length || char.ToLowerInvariant(text[at]) != letter)
            return at;
        var end = at + 1;
        if (end < text.Length && text[end] is '+' or '-')
            end++;
        var digits = end;
        return Digits(text, ref end) > 0 && end > digits ? end : at;
    }

    private static bool Word(string text, int at, string word) =>
        string.Compare(text, at, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0;

    private static int DigitOf(char digit) => char.IsAsciiHexDigit(digit) ? Convert.ToInt32(digit.ToString(), 16) : 99;
}
