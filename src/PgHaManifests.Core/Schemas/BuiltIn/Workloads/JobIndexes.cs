using System.Globalization;

namespace PgHaManifests.Core.Schemas.BuiltIn.Workloads;

/// <summary>Sets of indexes such as <c>0,2-4,7</c>.</summary>
internal static class JobIndexes
{
    /// <summary>How many indexes a text names; null where it is malformed, not rising, or beyond the completions.</summary>
    public static long? Count(string text, long completions)
    {
        if (text.Length == 0)
            return 0;
        long total = 0;
        long last = -1;
        foreach (var part in text.Split(','))
        {
            var bounds = part.Split('-');
            if (bounds.Length > 2 || !TryParse(bounds[0], completions, out var first) || first <= last)
                return null;
            var end = first;
            if (bounds.Length == 2 && (!TryParse(bounds[1], completions, out end) || end <= first))
                return null;
            total += end - first + 1;
            last = end;
        }
        return total;
    }

    private static bool TryParse(string text, long completions, out long index) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out index) && index < completions;
}
