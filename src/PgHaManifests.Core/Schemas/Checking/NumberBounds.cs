using PgHaManifests.Core.Yaml;

namespace PgHaManifests.Core.Schemas.Checking;

/// <summary>What the API server takes for a whole number, and which range an integer format has.</summary>
internal static class NumberBounds
{
    private const double LargestExact = (1L << 53) - 1;
    private const double Tolerance = 1e-9;

    /// <summary>A float counts as an integer when it is one, within what a double holds exactly.</summary>
    public static bool IsWhole(double number)
    {
        if (double.IsNaN(number) || Math.Abs(number) > LargestExact)
            return false;
        var whole = Math.Truncate(number);
        var difference = Math.Abs(number - whole);
        return difference == 0 || (whole != 0 && difference / (Math.Abs(number) + Math.Abs(whole)) < Tolerance);
    }

    /// <summary>A number that is written with a fraction or is too large does not convert to the integer type of its format.</summary>
    public static bool IsInRange(YamlScalar scalar, JsonKind kind, string? format)
    {
        var value = JsonValue.Number(scalar);
        if (kind == JsonKind.Number && Math.Truncate(value) != value)
            return false;
        return format switch
        {
            "int32" => value is >= int.MinValue and <= int.MaxValue,
            "uint32" => value is >= 0 and <= uint.MaxValue,
            "uint64" => value is >= 0 and < 18446744073709551616.0,
            _ => kind == JsonKind.Integer || value is >= long.MinValue and < 9223372036854775808.0,
        };
    }

    public static bool IsMultiple(double value, double factor)
    {
        if (factor <= 0)
            return false;
        var quotient = factor < 1 ? 1 / factor * value : value / factor;
        return IsWhole(quotient);
    }
}
