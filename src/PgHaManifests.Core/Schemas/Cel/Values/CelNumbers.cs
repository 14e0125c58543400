using System.Globalization;

namespace PgHaManifests.Core.Schemas.Cel.Values;

/// <summary>Numbers as Go writes and compares them.</summary>
internal static class CelNumbers
{
    /// <summary>The shortest text that reads back as the same double; with an exponent below 1e-4 and from 1e6 on, as <c>%g</c> gives.</summary>
    public static string Text(double number)
    {
        if (double.IsNaN(number))
            return "NaN";
        if (double.IsInfinity(number))
            return number > 0 ? "+Inf" : "-Inf";
        var (negative, digits, exponent) = Shortest(number);
        var sign = negative ? "-" : "";
        if (exponent < -4 || exponent >= 6)
        {
            var mantissa = digits.Length == 1 ? digits : $"{digits[0]}.{digits[1..]}";
            var size = Math.Abs(exponent).ToString("D2", CultureInfo.InvariantCulture);
            return $"{sign}{mantissa}e{(exponent < 0 ? '-' : '+')}{size}";
        }
        return sign + Plain(digits, exponent);
    }

    /// <summary>The shortest text without an exponent.</summary>
    public static string FixedText(double number)
    {
        var (negative, digits, exponent) = Shortest(number);
        return (negative ? "-" : "") + Plain(digits, exponent);
    }

    private static string Plain(string digits, int exponent)
    {
        if (exponent < 0)
            return "0." + new string('0', -exponent - 1) + digits;
        if (digits.Length <= exponent + 1)
            return digits.PadRight(exponent + 1, '0');
        return $"{digits[..(exponent + 1)]}.{digits[(exponent + 1)..]}";
    }

    // The framework finds the same shortest digits as Go does; only their layout differs.
    private static (bool Negative, string Digits, int Exponent) Shortest(double number)
    {
        var text = number.ToString("R", CultureInfo.InvariantCulture);
        var negative = text[0] == '-';
        var split = text.IndexOf('E', StringComparison.Ordinal);
        var exponent = split < 0 ? 0 : int.Parse(text.AsSpan(split + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var mantissa = text[(negative ? 1 : 0)..(split < 0 ? text.Length : split)];
        var point = mantissa.IndexOf('.', StringComparison.Ordinal);
        exponent += (point < 0 ? mantissa.Length : point) - 1;
        var digits = mantissa.Replace(".", "", StringComparison.Ordinal);
        var leading = digits.Length - digits.TrimStart('0').Length;
        digits = digits.Trim('0');
        return digits.Length == 0 ? (negative, "0", 0) : (negative, digits, exponent - leading);
    }

    /// <summary>Orders an integer and a double that is not NaN; as the server does, an integer beyond 2^53 is rounded to a double first.</summary>
    public static int Compare(long integer, double number) => ((double)integer).CompareTo(number);

    /// <summary>Orders an unsigned integer and a double that is not NaN, rounded likewise.</summary>
    public static int Compare(ulong integer, double number) => ((double)integer).CompareTo(number);

    public static int Compare(long integer, ulong unsigned) => integer < 0 ? -1 : ((ulong)integer).CompareTo(unsigned);
}
