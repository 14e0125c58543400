using System.Globalization;

namespace PgHaManifests.Core.Schemas.Formats;

/// <summary>The schema format <c>duration</c>: what Go parses, or numbers with units in words (<c>3 days 4 hours</c>).</summary>
internal static class WordedDuration
{
    private static readonly string[][] Units =
        [["ns", "nano"], ["us", "µs", "micro"], ["ms", "milli"], ["s", "sec"], ["m", "min"], ["h", "hr", "hour"], ["d", "day"], ["w", "wk", "week"]];

    public static bool IsValid(string text) => GoDuration.TryParse(text, out _) || IsWorded(text);

    /// <summary>Every part must look like a number and a word; one word that is a unit is enough.</summary>
    private static bool IsWorded(ReadOnlySpan<char> text)
    {
        var found = false;
        text = SkipSpace(text);
        if (text.IsEmpty)
            return false;
        while (!text.IsEmpty)
        {
            var digits = text.IndexOfAnyExceptInRange('0', '9');
            if (digits <= 0 || !long.TryParse(text[..digits], NumberStyles.None, CultureInfo.InvariantCulture, out _))
                return false;
            text = SkipSpace(text[digits..]);
            var letters = 0;
            while (letters < text.Length && (char.IsAsciiLetter(text[letters]) || text[letters] == 'µ'))
                letters++;
            if (letters == 0)
                return false;
            found |= IsUnit(text[..letters].ToString().ToLowerInvariant());
            text = SkipSpace(text[letters..]);
        }
        return found;
    }

    /// <summary>The last form of a unit may go on (<c>hours</c>), the others may not.</summary>
    private static bool IsUnit(string word) =>
        Array.Exists(Units, forms => forms.Contains(word, StringComparer.Ordinal) || word.StartsWith(forms[^1], StringComparison.Ordinal));

    private static ReadOnlySpan<char> SkipSpace(ReadOnlySpan<char> text) => text.TrimStart(" \t\n\f\r");
}
