using System.Globalization;
using System.Numerics;

namespace PgHaManifests.Core.Schemas.Formats;

/// <summary>The grammar and the limits of quantities.</summary>
internal static class QuantityParser
{
    /// <summary>Longer numbers take the server's slow path, which never keeps the text as written.</summary>
    private const int FastDigits = 18;

    private const int SmallestExponent = -9;

    /// <summary>Values with a binary suffix are capped here.</summary>
    private static readonly BigInteger Largest = long.MaxValue;

    public static bool TryParse(string text, out Quantity quantity)
    {
        quantity = default;
        if (text.Length == 0)
            return false;
        var at = text[0] is '+' or '-' ? 1 : 0;
        var digits = new DigitReader(text, at);
        var whole = digits.Read().TrimStart('0');
        var fraction = digits.ReadPoint() ? digits.Read() : "";
        if (!QuantitySuffix.TryParse(text.AsSpan(digits.Position), out var suffix))
            return false;
        var shifted = (whole.Length == 0 ? "0" : whole.ToString()) + fraction.ToString();
        var mantissa = BigInteger.Parse(shifted, CultureInfo.InvariantCulture);
        if (text[0] == '-')
            mantissa = -mantissa;
        quantity = suffix.Format == QuantityFormat.BinarySuffix
            ? Binary(text, mantissa, shifted.Length - fraction.Length, fraction.Length, suffix.Exponent)
            : Decimal(text, mantissa, shifted, suffix.Exponent - fraction.Length, suffix);
        return true;
    }

    private static Quantity Decimal(string text, BigInteger mantissa, string shifted, int exponent, QuantitySuffix suffix)
    {
        if (shifted.Length <= FastDigits && exponent >= SmallestExponent)
        {
            var isCanonical = exponent % 3 == 0 && !shifted.EndsWith("000", StringComparison.Ordinal) && shifted[0] != '0';
            return new Quantity(mantissa, exponent, suffix.Format, isCanonical || text == "0" ? text : null);
        }
        return Rounded(mantissa, exponent, suffix.Format);
    }

    private static Quantity Binary(string text, BigInteger mantissa, int wholeDigits, int fractionDigits, int power)
    {
        var value = mantissa * BigInteger.Pow(2, power);
        var isFast = fractionDigits == 0 && 15 - wholeDigits - (int)(power * 3f / 10) - 1 >= 0;
        if (isFast)
        {
            var isCanonical = power % 10 == 0 && (BigInteger.Abs(mantissa) & 7) != 0;
            return new Quantity(value, 0, QuantityFormat.BinarySuffix, isCanonical ? text : null);
        }
        var rounded = Rounded(value, -fractionDigits, QuantityFormat.BinarySuffix);
        var largest = new Quantity(Largest, 0, QuantityFormat.BinarySuffix, null);
        var magnitude = new Quantity(BigInteger.Abs(rounded.Mantissa), rounded.Exponent, rounded.Format, null);
        if (magnitude > largest)
            return new Quantity(Largest * rounded.Sign, 0, QuantityFormat.BinarySuffix, null);
        return magnitude.Sign > 0 && magnitude < Quantity.Of(1)
            ? new Quantity(rounded.Mantissa, rounded.Exponent, QuantityFormat.DecimalSuffix, null)
            : rounded;
    }

    /// <summary>Nothing smaller than a billionth: who asks for some shall get some.</summary>
    private static Quantity Rounded(BigInteger mantissa, int exponent, QuantityFormat format)
    {
        if (exponent >= SmallestExponent || mantissa.IsZero)
            return new Quantity(mantissa, exponent, format, null);
        var dropped = SmallestExponent - exponent;
        // More digits dropped than there are leave the smallest value.
        if (dropped > BigInteger.Abs(mantissa).GetBitLength())
            return new Quantity(mantissa.Sign, SmallestExponent, format, null);
        var kept = BigInteger.DivRem(mantissa, BigInteger.Pow(10, dropped), out var rest);
        return new Quantity(rest.IsZero ? kept : kept + mantissa.Sign, SmallestExponent, format, null);
    }

    private ref struct DigitReader(ReadOnlySpan<char> text, int position)
    {
        private readonly ReadOnlySpan<char> text = text;

        public int Position { get; private set; } = position;

        public ReadOnlySpan<char> Read()
        {
            var start = Position;
            while (Position < text.Length && char.IsAsciiDigit(text[Position]))
                Position++;
            return text[start..Position];
        }

        public bool ReadPoint()
        {
            if (Position >= text.Length || text[Position] != '.')
                return false;
            Position++;
            return true;
        }
    }
}
