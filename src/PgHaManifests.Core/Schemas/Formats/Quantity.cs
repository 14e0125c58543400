using System.Numerics;

namespace PgHaManifests.Core.Schemas.Formats;

/// <summary>How a quantity was written, which is how it is written again.</summary>
internal enum QuantityFormat
{
    /// <summary>Suffixes n, u, m, k, M, G, T, P, E, or none.</summary>
    DecimalSuffix,

    /// <summary>Suffixes Ki, Mi, Gi, Ti, Pi, Ei.</summary>
    BinarySuffix,

    /// <summary><c>e3</c>.</summary>
    DecimalExponent,
}

/// <summary>
/// An amount of a resource as the API server reads it (<c>resource.Quantity</c>): exact, no smaller part than a billionth,
/// which smaller values are rounded up to.
/// </summary>
internal readonly record struct Quantity : IComparable<Quantity>
{
    public const string Grammar = "a number such as 500m, 1.5, 64Gi or 2e3: digits with at most one point, then a suffix out of n u m k M G T P E Ki Mi Gi Ti Pi Ei or an exponent";

    internal Quantity(BigInteger mantissa, int exponent, QuantityFormat format, string? canonical)
    {
        Mantissa = mantissa;
        Exponent = mantissa.IsZero ? 0 : exponent;
        Format = format;
        CachedText = canonical;
    }

    /// <summary>The value is mantissa times ten to the exponent.</summary>
    public BigInteger Mantissa { get; }
    public int Exponent { get; }
    public QuantityFormat Format { get; }

    /// <summary>The text as written, where the server takes it for canonical at first sight.</summary>
    internal string? CachedText { get; }

    public int Sign => Mantissa.Sign;

    public static bool TryParse(string text, out Quantity quantity) => QuantityParser.TryParse(text, out quantity);

    /// <summary>Reads what the server's JSON decoder would: spaces around the number are dropped.</summary>
    public static bool TryParseJson(string text, out Quantity quantity) => QuantityParser.TryParse(text.Trim(), out quantity);

    /// <summary>The whole value, a fraction rounded away from zero; an exponent beyond all measure is cut to ten thousand digits.</summary>
    public BigInteger Value => ScaledTo(0);

    /// <summary>In thousandths, a smaller fraction rounded away from zero.</summary>
    public BigInteger MilliValue => ScaledTo(-3);

    /// <summary>Has no part below one unit.</summary>
    public bool IsWhole => IsMultipleOfPowerOfTen(0);

    /// <summary>Has no part below a thousandth.</summary>
    public bool IsWholeMilli => IsMultipleOfPowerOfTen(-3);

    /// <summary>How the server stores and prints it.</summary>
    public override string ToString() => CachedText ?? QuantityText.Of(this);

    public int CompareTo(Quantity other)
    {
        if (Sign != other.Sign || Sign == 0)
            return Sign.CompareTo(other.Sign);
        // Exponents may be huge, so magnitudes are compared before any power of ten is made.
        var byMagnitude = Magnitude(Mantissa, Exponent).CompareTo(Magnitude(other.Mantissa, other.Exponent));
        if (byMagnitude != 0)
            return byMagnitude * Sign;
        var lowest = Math.Min(Exponent, other.Exponent);
        return Raised(Mantissa, Exponent - lowest).CompareTo(Raised(other.Mantissa, other.Exponent - lowest));
    }

    public bool Equals(Quantity other) => CompareTo(other) == 0;

    public override int GetHashCode() => Sign == 0 ? 0 : Magnitude(Mantissa, Exponent).GetHashCode();

    public static bool operator <(Quantity left, Quantity right) => left.CompareTo(right) < 0;

    public static bool operator >(Quantity left, Quantity right) => left.CompareTo(right) > 0;

    public static bool operator <=(Quantity left, Quantity right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Quantity left, Quantity right) => left.CompareTo(right) >= 0;

    public static Quantity Of(long whole) => new(whole, 0, QuantityFormat.DecimalSuffix, null);

    private bool IsMultipleOfPowerOfTen(int exponent) =>
        Exponent >= exponent || (Mantissa % BigInteger.Pow(10, exponent - Exponent)).IsZero;

    private BigInteger ScaledTo(int exponent)
    {
        if (Exponent >= exponent)
            return Raised(Mantissa, Math.Min(Exponent - exponent, 10_000));
        var quotient = BigInteger.DivRem(Mantissa, BigInteger.Pow(10, exponent - Exponent), out var rest);
        return rest.IsZero ? quotient : quotient + Sign;
    }

    private static BigInteger Raised(BigInteger mantissa, int power) => power == 0 ? mantissa : mantissa * BigInteger.Pow(10, power);

    /// <summary>The number of digits before the point; below 1, minus the zeros after it.</summary>
    private static long Magnitude(BigInteger mantissa, int exponent) => Digits(BigInteger.Abs(mantissa)) + (long)exponent;

    private static int Digits(BigInteger positive)
    {
        var digits = (int)BigInteger.Log10(positive) + 1;
        return BigInteger.Pow(10, digits - 1) > positive ? digits - 1 : BigInteger.Pow(10, digits) <= positive ? digits + 1 : digits;
    }
}
