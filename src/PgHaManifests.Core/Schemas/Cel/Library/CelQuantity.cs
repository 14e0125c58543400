using System.Numerics;
using PgHaManifests.Core.Schemas.Formats;

namespace PgHaManifests.Core.Schemas.Cel.Library;

/// <summary>A quantity in a rule.</summary>
/// <param name="IsSmall">The server keeps it in 64 bits; only such a quantity can be an integer to a rule.</param>
internal sealed record CelQuantity(Quantity Amount, bool IsSmall)
{
    private const int SmallDigits = 18;
    private const int MaxDigits = 10_000;

    public static CelQuantity? Parse(string text) => Quantity.TryParse(text, out var amount) ? new CelQuantity(amount, FitsSmall(text)) : null;

    // The server decides by the digits that are written, not by the value.
    private static bool FitsSmall(string text)
    {
        var body = text.AsSpan().TrimStart("+-");
        var digits = body.IndexOfAnyExcept("0123456789.".AsSpan());
        var number = digits < 0 ? body : body[..digits];
        var suffix = digits < 0 ? default : body[digits..];
        var point = number.IndexOf('.');
        var whole = (point < 0 ? number : number[..point]).TrimStart('0');
        var wholeDigits = Math.Max(whole.Length, 1);
        var decimals = point < 0 ? 0 : number.Length - point - 1;
        if (!suffix.EndsWith("i", StringComparison.Ordinal))
            return wholeDigits + decimals <= SmallDigits;
        var bits = 10 * (1 + "KMGTPE".IndexOf(suffix[0], StringComparison.Ordinal));
        return decimals == 0 && 15 - wholeDigits - (bits * 3 / 10) - 1 >= 0;
    }

    /// <summary>The sum; null where the two are so far apart that it would take thousands of digits.</summary>
    public CelQuantity? Plus(CelQuantity other, int sign = 1)
    {
        var exponent = Math.Min(Amount.Exponent, other.Amount.Exponent);
        if (Math.Max(Amount.Exponent, other.Amount.Exponent) - (long)exponent > MaxDigits)
            return null;
        var sum = Scaled(Amount, exponent) + (sign * Scaled(other.Amount, exponent));
        return new CelQuantity(new Quantity(sum, exponent, Amount.Format, null), IsSmall && other.IsSmall && FitsLong(sum));
    }

    public static CelQuantity Of(long whole) => new(Quantity.Of(whole), true);

    /// <summary>The value where the server gives it as an integer, or null.</summary>
    public long? AsInteger() =>
        IsSmall && Amount.Exponent >= 0 && Amount.Exponent <= SmallDigits && Scaled(Amount, 0) is var value && FitsLong(value) ? (long)value : null;

    public double AsApproximateFloat() => (double)Amount.Mantissa * Math.Pow(10, Amount.Exponent);

    private static BigInteger Scaled(Quantity amount, int exponent) => amount.Mantissa * BigInteger.Pow(10, amount.Exponent - exponent);

    private static bool FitsLong(BigInteger value) => value >= long.MinValue && value <= long.MaxValue;

    public bool Equals(CelQuantity? other) => other is not null && Amount.CompareTo(other.Amount) == 0;

    public override int GetHashCode() => Amount.GetHashCode();
}
