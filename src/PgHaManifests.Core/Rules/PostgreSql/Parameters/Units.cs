namespace PgHaManifests.Core.Rules.PostgreSql.Parameters;

/// <summary>
/// Units of memory and time that a number may carry, and their conversion to what the parameter counts in. Units are case-sensitive:
/// <c>kB</c>, not <c>KB</c>.
/// </summary>
internal static class Units
{
    /// <summary>Bytes of each unit, largest first.</summary>
    private static readonly (string Name, double Size)[] Memory =
        [("TB", 1024d * 1024 * 1024 * 1024), ("GB", 1024d * 1024 * 1024), ("MB", 1024d * 1024), ("kB", 1024), ("B", 1)];

    /// <summary>Microseconds of each unit, largest first.</summary>
    private static readonly (string Name, double Size)[] Time =
        [("d", 86_400e6), ("h", 3_600e6), ("min", 60e6), ("s", 1e6), ("ms", 1e3), ("us", 1)];

    public static IEnumerable<string> NamesFor(string unit) => (IsTime(unit) ? Time : Memory).Select(entry => entry.Name);

    /// <summary>
    /// The number in the parameter's own unit; null when the unit is not one of its kind. What is no whole number in the parameter's unit
    /// is first rounded to a multiple of the next smaller unit, as the server does.
    /// </summary>
    public static double? Convert(double number, string unit, string baseUnit)
    {
        var table = IsTime(baseUnit) ? Time : Memory;
        var baseSize = SizeOf(baseUnit);
        for (var i = 0; i < table.Length; i++)
        {
            if (table[i].Name != unit)
                continue;
            var converted = number * table[i].Size / baseSize;
            if (i + 1 == table.Length)
                return converted;
            var smaller = table[i + 1].Size / baseSize;
            return Math.Round(converted / smaller, MidpointRounding.ToEven) * smaller;
        }
        return null;
    }

    private static bool IsTime(string unit) => unit is "us" or "ms" or "s" or "min" or "h" or "d";

    /// <summary>Bytes or microseconds of a unit such as <c>8kB</c>.</summary>
    public static double SizeOf(string unit)
    {
        var digits = 0;
        while (digits < unit.Length && char.IsAsciiDigit(unit[digits]))
            digits++;
        var count = digits == 0 ? 1 : int.Parse(unit.AsSpan(0, digits), System.Globalization.CultureInfo.InvariantCulture);
        var name = unit[digits..];
        return count * Memory.Concat(Time).First(entry => entry.Name == name).Size;
    }
}
