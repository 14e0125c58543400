using System.Text;

namespace PgHaManifests.Core.Yaml.Writing;

/// <summary>The order in which go-yaml v2 writes keys: numbers within them by value, so that <c>a2</c> stands before <c>a10</c>.</summary>
internal static class KeyOrder
{
    /// <summary>
    /// Sorts by insertion, which ends well though the order has circles (<c>1</c> before <c>02</c> before <c>0x</c> before <c>1</c>); what
    /// go-yaml makes of those depends on chance, ours on the ordinal order alone.
    /// </summary>
    public static YamlEntry[] Sorted(IReadOnlyList<YamlEntry> entries)
    {
        var sorted = entries.ToArray();
        Array.Sort(sorted, (one, other) => string.CompareOrdinal(one.Name, other.Name));
        for (var i = 1; i < sorted.Length; i++)
        {
            var entry = sorted[i];
            var at = i;
            for (; at > 0 && Compare(entry.Name, sorted[at - 1].Name) < 0; at--)
                sorted[at] = sorted[at - 1];
            sorted[at] = entry;
        }
        return sorted;
    }

    public static int Compare(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        var at = a.CommonPrefixLength(b);
        if (at > 0 && at < a.Length && at < b.Length && char.IsLowSurrogate(a[at]))
            at--;
        if (at == a.Length || at == b.Length)
            return a.Length - b.Length;
        Rune.DecodeFromUtf16(a[at..], out var ofA, out _);
        Rune.DecodeFromUtf16(b[at..], out var ofB, out _);
        var aIsLetter = Rune.IsLetter(ofA);
        var bIsLetter = Rune.IsLetter(ofB);
        if (aIsLetter && bIsLetter)
            return ofA.CompareTo(ofB);
        if (aIsLetter || bIsLetter)
            return bIsLetter ? -1 : 1;
        // A zero within a number counts, unlike one at its beginning.
        var within = (ofA.Value == '0' || ofB.Value == '0') && EndsInNumber(a[..at]);
        var aNumber = Number(a[at..], within, out var aDigits);
        var bNumber = Number(b[at..], within, out var bDigits);
        if (aNumber != bNumber)
            return aNumber.CompareTo(bNumber);
        return aDigits != bDigits ? aDigits - bDigits : ofA.CompareTo(ofB);
    }

    private static bool EndsInNumber(ReadOnlySpan<char> before)
    {
        while (Rune.DecodeLastFromUtf16(before, out var rune, out var length) == System.Buffers.OperationStatus.Done && Rune.IsDigit(rune))
        {
            if (rune.Value != '0')
                return true;
            before = before[..^length];
        }
        return false;
    }

    private static long Number(ReadOnlySpan<char> text, bool within, out int digits)
    {
        long value = within ? 1 : 0;
        digits = 0;
        while (Rune.DecodeFromUtf16(text, out var rune, out var length) == System.Buffers.OperationStatus.Done && Rune.IsDigit(rune))
        {
            value = unchecked((value * 10) + (rune.Value - '0'));
            digits++;
            text = text[length..];
        }
        return value;
    }
}
