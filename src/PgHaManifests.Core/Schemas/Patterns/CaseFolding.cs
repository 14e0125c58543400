using System.Text;

namespace PgHaManifests.Core.Schemas.Patterns;

/// <summary>Unicode simple case folding: which code points a case-insensitive pattern takes for the same.</summary>
internal static class CaseFolding
{
    private const int Lowest = 'A';
    private const int Highest = 0x1E943;

    /// <summary>Letters with more than two forms, or whose forms are not upper and lower case of one another (Unicode CaseFolding, status C and S).</summary>
    private static readonly Dictionary<int, int> NextForm = Cycles(
        "Kk\u212A", "Ss\u017F", "\u00C5\u00E5\u212B", "\u00DF\u1E9E", "\u01C4\u01C5\u01C6", "\u01C7\u01C8\u01C9", "\u01CA\u01CB\u01CC",
        "\u01F1\u01F2\u01F3", "\u0392\u03B2\u03D0", "\u0395\u03B5\u03F5", "\u0398\u03B8\u03D1\u03F4", "\u0345\u0399\u03B9\u1FBE",
        "\u039A\u03BA\u03F0", "\u00B5\u039C\u03BC", "\u03A0\u03C0\u03D6", "\u03A1\u03C1\u03F1", "\u03A3\u03C2\u03C3", "\u03A6\u03C6\u03D5",
        "\u03A9\u03C9\u2126", "\u0412\u0432\u1C80", "\u0414\u0434\u1C81", "\u041E\u043E\u1C82", "\u0421\u0441\u1C83",
        "\u0422\u0442\u1C84\u1C85", "\u042A\u044A\u1C86", "\u0462\u0463\u1C87", "\u1E60\u1E61\u1E9B", "\u1C88\uA64A\uA64B");

    /// <summary>The next form of a letter; its forms make a cycle. A code point without case is its own next form.</summary>
    public static int Next(int rune)
    {
        if (rune is < Lowest or > Highest or (>= 0xD800 and <= 0xDFFF))
            return rune;
        if (NextForm.TryGetValue(rune, out var next))
            return next;
        var known = new Rune(rune);
        var lower = Rune.ToLowerInvariant(known);
        return lower != known ? lower.Value : Rune.ToUpperInvariant(known).Value;
    }

    /// <summary>Appends a range and all forms of its letters, as low, high pairs.</summary>
    public static void AddFolded(List<int> ranges, int low, int high)
    {
        ranges.AddRange([low, high]);
        if (low <= Lowest && high >= Highest)
            return;
        for (var rune = Math.Max(low, Lowest); rune <= Math.Min(high, Highest); rune++)
        {
            for (var form = Next(rune); form != rune; form = Next(form))
            {
                if (ranges[^1] == form - 1)
                    ranges[^1] = form;
                else
                    ranges.AddRange([form, form]);
            }
        }
    }

    private static Dictionary<int, int> Cycles(params ReadOnlySpan<string> cycles)
    {
        var next = new Dictionary<int, int>();
        foreach (var cycle in cycles)
        {
            for (var i = 0; i < cycle.Length; i++)
                next[cycle[i]] = cycle[(i + 1) % cycle.Length];
        }
        return next;
    }
}
