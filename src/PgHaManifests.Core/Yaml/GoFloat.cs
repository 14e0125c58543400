using System.Globalization;

namespace PgHaManifests.Core.Yaml;

/// <summary>Floats in the spellings of Go, whose shortest digits are .NET's, put together otherwise.</summary>
internal static class GoFloat
{
    /// <summary>As Go's JSON encoder writes it: <c>20000000000</c>, <c>0.5</c>, <c>1e+21</c>, <c>1e-7</c>. Null for infinities and not-a-number.</summary>
    public static string? Json(double value)
    {
        if (!double.IsFinite(value))
            return null;
        var size = Math.Abs(value);
        var digits = Digits(value.ToString("R", CultureInfo.InvariantCulture));
        return size != 0 && size is < 1e-6 or >= 1e21 ? digits.Scientific(1) : digits.Fixed();
    }

    /// <summary>As go-yaml writes a float: <c>1e+06</c>, <c>0.5</c>, <c>1.5e-05</c>, <c>.inf</c>.</summary>
    public static string Yaml(double value) =>
        double.IsFinite(value) ? General(Digits(value.ToString("R", CultureInfo.InvariantCulture))) : NotFinite(value);

    /// <summary>As a float becomes a JSON key, which is by way of single precision.</summary>
    public static string Key(double value)
    {
        var single = (float)value;
        return float.IsFinite(single) ? General(Digits(single.ToString("R", CultureInfo.InvariantCulture))) : NotFinite(single);
    }

    private static string NotFinite(double value) => double.IsNaN(value) ? ".nan" : value > 0 ? ".inf" : "-.inf";

    private static string General(Shortest digits) => digits.Exponent is < -4 or >= 6 ? digits.Scientific(2) : digits.Fixed();

    /// <summary>Takes apart what .NET writes: <c>-123.45</c>, <c>0.0001</c>, <c>1.5E-07</c>.</summary>
    private static Shortest Digits(string shortest)
    {
        var negative = shortest.StartsWith('-');
        var mantissa = shortest.AsSpan(negative ? 1 : 0);
        var exponent = 0;
        if (mantissa.IndexOf('E') is var at and >= 0)
        {
            exponent = int.Parse(mantissa[(at + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
            mantissa = mantissa[..at];
        }
        var point = mantissa.IndexOf('.');
        var whole = point < 0 ? mantissa.Length : point;
        var digits = mantissa.ToString().Replace(".", "", StringComparison.Ordinal);
        var zeros = digits.Length - digits.TrimStart('0').Length;
        return zeros == digits.Length
            ? new Shortest(negative, "0", 0)
            : new Shortest(negative, digits.Trim('0'), exponent + whole - 1 - zeros);
    }

    /// <summary>d.ddd × 10^exponent, as few digits as tell the number apart.</summary>
    private readonly record struct Shortest(bool Negative, string Digits, int Exponent)
    {
        private string Sign => Negative ? "-" : "";

        public string Scientific(int exponentDigits)
        {
            var point = Digits.Length > 1 ? "." + Digits[1..] : "";
            var exponent = Math.Abs(Exponent).ToString(CultureInfo.InvariantCulture).PadLeft(exponentDigits, '0');
            return $"{Sign}{Digits[0]}{point}e{(Exponent < 0 ? '-' : '+')}{exponent}";
        }

        public string Fixed()
        {
            if (Exponent < 0)
                return Sign + "0." + new string('0', -Exponent - 1) + Digits;
            var whole = Exponent + 1;
            return whole >= Digits.Length
                ? Sign + Digits.PadRight(whole, '0')
                : $"{Sign}{Digits[..whole]}.{Digits[whole..]}";
        }
    }
}
