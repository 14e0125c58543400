using System.Globalization;
using System.Numerics;

namespace PgHaManifests.Core.Schemas.Formats;

/// <summary>
/// The canonical text of a quantity: no fraction, the largest suffix that allows this, the kind of suffix that it came with.
/// </summary>
internal static class QuantityText
{
    public static string Of(Quantity quantity)
    {
        if (quantity.Sign == 0)
            return "0";
        var format = quantity.Format;
        if (format == QuantityFormat.BinarySuffix)
        {
            // Small values and fractions have no exact binary form.
            if (quantity.IsWhole && BigInteger.Abs(quantity.Value) >= 1024)
                return Binary(quantity.Value);
            format = QuantityFormat.DecimalSuffix;
        }
        return Decimal(quantity.Mantissa, quantity.Exponent, format);
    }

    private static string Binary(BigInteger value)
    {
        var thousands = 0;
        while ((value % 1024).IsZero)
        {
            value /= 1024;
            thousands++;
        }
        return value.ToString(CultureInfo.InvariantCulture) + QuantitySuffix.For(QuantityFormat.BinarySuffix, 10 * thousands);
    }

    private static string Decimal(BigInteger mantissa, int exponent, QuantityFormat format)
    {
        while ((mantissa % 10).IsZero)
        {
            mantissa /= 10;
            exponent++;
        }
        while (exponent % 3 != 0)
        {
            mantissa *= 10;
            exponent--;
        }
        return mantissa.ToString(CultureInfo.InvariantCulture) + QuantitySuffix.For(format, exponent);
    }
}
