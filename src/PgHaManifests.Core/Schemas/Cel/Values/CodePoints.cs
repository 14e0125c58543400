using System.Text;

namespace PgHaManifests.Core.Schemas.Cel.Values;

/// <summary>Strings counted and ordered in code points, as Go's runes are; UTF-16 pairs count once.</summary>
internal static class CodePoints
{
    public static bool HasPairs(string text) => text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF');

    public static int Count(string text)
    {
        if (!HasPairs(text))
            return text.Length;
        var count = 0;
        foreach (var _ in text.EnumerateRunes())
            count++;
        return count;
    }

    /// <summary>The place in UTF-16 of a code point; the length of the text for the place after the last one.</summary>
    public static int OffsetOf(string text, int codePoint)
    {
        if (!HasPairs(text))
            return codePoint;
        var offset = 0;
        for (var i = 0; i < codePoint; i++)
            offset += char.IsSurrogatePair(text, offset) ? 2 : 1;
        return offset;
    }

    /// <summary>How many code points stand before a place in UTF-16.</summary>
    public static int IndexAt(string text, int offset) => HasPairs(text) ? Count(text[..offset]) : offset;

    /// <summary>Order by code points, which is the order of UTF-8 bytes.</summary>
    public static int Compare(string left, string right)
    {
        var length = Math.Min(left.Length, right.Length);
        var same = left.AsSpan(0, length).CommonPrefixLength(right.AsSpan(0, length));
        if (same == length)
            return left.Length.CompareTo(right.Length);
        return Weight(left[same]).CompareTo(Weight(right[same]));
    }

    // Surrogates stand for code points above every other UTF-16 unit.
    private static int Weight(char unit) => char.IsSurrogate(unit) ? unit + 0x10000 : unit;

    public static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
