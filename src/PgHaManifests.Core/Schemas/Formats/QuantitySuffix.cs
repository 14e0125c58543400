using System.Globalization;

namespace PgHaManifests.Core.Schemas.Formats;

/// <summary>What follows the digits of a quantity.</summary>
/// <param name="Exponent">A power of two for a binary suffix, of ten otherwise.</param>
internal readonly record struct QuantitySuffix(QuantityFormat Format, int Exponent)
{
    private static readonly (string Text, int Exponent)[] Decimal =
        [("n", -9), ("u", -6), ("m", -3), ("", 0), ("k", 3), ("M", 6), ("G", 9), ("T", 12), ("P", 15), ("E", 18)];

    private static readonly (string Text, int Exponent)[] Binary =
        [("Ki", 10), ("Mi", 20), ("Gi", 30), ("Ti", 40), ("Pi", 50), ("Ei", 60)];

    public static bool TryParse(ReadOnlySpan<char> text, out QuantitySuffix suffix)
    {
        foreach (var (name, exponent) in Decimal)
        {
            if (text.SequenceEqual(name))
            {
                suffix = new QuantitySuffix(QuantityFormat.DecimalSuffix, exponent);
                return true;
            }
        }
        foreach (var (name, exponent) in Binary)
        {
            if (text.SequenceEqual(name))
            {
                suffix = new QuantitySuffix(QuantityFormat.BinarySuffix, exponent);
                return true;
            }
        }
        suffix = default;
        if (text.Length < 2 || text[0] is not ('e' or 'E') || !long.TryParse(text[1..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var power))
            return false;
        // The server keeps the low 32 bits only.
        suffix = new QuantitySuffix(QuantityFormat.DecimalExponent, unchecked((int)power));
        return true;
    }

    /// <summary>The suffix for a power, empty where there is none.</summary>
    public static string For(QuantityFormat format, int exponent)
    {
        if (format == QuantityFormat.DecimalExponent)
            return exponent == 0 ? "" : "e" + exponent.ToString(CultureInfo.InvariantCulture);
        foreach (var (name, power) in format == QuantityFormat.BinarySuffix ? Binary : Decimal)
        {
            if (power == exponent)
                return name;
        }
        return "";
    }
}
