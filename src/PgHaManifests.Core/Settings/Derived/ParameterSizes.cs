using System.Globalization;

namespace PgHaManifests.Core.Settings.Derived;

/// <summary>Sizes as PostgreSQL writes them: <c>256MB</c>, <c>1 GB</c>, or a number in the parameter's own unit.</summary>
internal static class ParameterSizes
{
    private static readonly (string Unit, long Bytes)[] Units =
        [("kB", 1024), ("MB", 1024 * 1024), ("GB", 1024 * 1024 * 1024), ("TB", 1024L * 1024 * 1024 * 1024), ("B", 1)];

    /// <param name="unit">Bytes of a number without a unit.</param>
    public static bool TryParse(string text, long unit, out long bytes)
    {
        bytes = 0;
        var trimmed = text.AsSpan().Trim();
        foreach (var (name, size) in Units)
        {
            if (trimmed.EndsWith(name, StringComparison.Ordinal))
            {
                trimmed = trimmed[..^name.Length].TrimEnd();
                unit = size;
                break;
            }
        }
        if (!decimal.TryParse(trimmed, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) || number > long.MaxValue / unit)
            return false;
        bytes = (long)(number * unit);
        return true;
    }
}
