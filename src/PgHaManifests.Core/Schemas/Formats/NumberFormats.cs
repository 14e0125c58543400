using System.Globalization;

namespace PgHaManifests.Core.Schemas.Formats;

/// <summary>The ranges that number formats mean to the server's structural validation.</summary>
internal static class NumberFormats
{
    /// <summary>Whether an integer fits: int32 or int64; any other format of an integer means int64.</summary>
    /// <param name="text">The number as the document writes it; <c>2.0</c> and <c>1e3</c> are integers too.</param>
    public static bool FitsInteger(string? format, string text)
    {
        if (!decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) || decimal.Truncate(value) != value)
            return false;
        return format == "int32" ? value is >= int.MinValue and <= int.MaxValue : value is >= long.MinValue and <= long.MaxValue;
    }

    /// <summary>Whether a number fits: float up to its largest value, anything else as double.</summary>
    public static bool FitsNumber(string? format, double value) =>
        format is not ("float" or "float32") || !float.IsInfinity((float)value) || double.IsInfinity(value);
}
