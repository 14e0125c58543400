using System.Globalization;

namespace PgHaManifests.Core.Schemas.Patterns;

/// <summary>The names that <c>\p{…}</c> takes: general categories, their long names, scripts, Any, Assigned, ASCII.</summary>
internal static class UnicodeClasses
{
    /// <summary>Short names in the order of <see cref="UnicodeCategory"/>.</summary>
    private static readonly string[] CategoryNames =
    [
        "Lu", "Ll", "Lt", "Lm", "Lo", "Mn", "Mc", "Me", "Nd", "Nl", "No", "Zs", "Zl", "Zp", "Cc", "Cf", "Cs", "Co",
        "Pc", "Pd", "Ps", "Pe", "Pi", "Pf", "Po", "Sm", "Sc", "Sk", "So", "Cn",
    ];

    private static readonly Dictionary<string, string> LongNames = new(StringComparer.Ordinal)
    {
        ["other"] = "c",
        ["control"] = "cc",
        ["cntrl"] = "cc",
        ["format"] = "cf",
        ["unassigned"] = "cn",
        ["privateuse"] = "co",
        ["surrogate"] = "cs",
        ["letter"] = "l",
        ["casedletter"] = "lc",
        ["lowercaseletter"] = "ll",
        ["modifierletter"] = "lm",
        ["otherletter"] = "lo",
        ["titlecaseletter"] = "lt",
        ["uppercaseletter"] = "lu",
        ["mark"] = "m",
        ["combiningmark"] = "m",
        ["spacingmark"] = "mc",
        ["enclosingmark"] = "me",
        ["nonspacingmark"] = "mn",
        ["number"] = "n",
        ["decimalnumber"] = "nd",
        ["digit"] = "nd",
        ["letternumber"] = "nl",
        ["othernumber"] = "no",
        ["punctuation"] = "p",
        ["punct"] = "p",
        ["connectorpunctuation"] = "pc",
        ["dashpunctuation"] = "pd",
        ["closepunctuation"] = "pe",
        ["finalpunctuation"] = "pf",
        ["initialpunctuation"] = "pi",
        ["otherpunctuation"] = "po",
        ["openpunctuation"] = "ps",
        ["symbol"] = "s",
        ["currencysymbol"] = "sc",
        ["modifiersymbol"] = "sk",
        ["mathsymbol"] = "sm",
        ["othersymbol"] = "so",
        ["separator"] = "z",
        ["lineseparator"] = "zl",
        ["paragraphseparator"] = "zp",
        ["spaceseparator"] = "zs",
    };

    private static readonly Lazy<List<int>[]> RangesByCategory = new(ScanCategories);
    private static readonly Lazy<Dictionary<string, string>> Scripts = new(ReadScripts);

    /// <summary>The class of a name, or null when there is none. Case, spaces, hyphens and underscores do not matter (TR18).</summary>
    public static RuneSet? Find(ReadOnlySpan<char> name)
    {
        var key = Canonical(name);
        return key switch
        {
            "any" => RuneSet.All,
            "ascii" => RuneSet.Of([0, 0x7F]),
            "assigned" => Categories("cn")!.Negated(),
            _ => Categories(LongNames.GetValueOrDefault(key, key)) ?? Script(key),
        };
    }

    private static string Canonical(ReadOnlySpan<char> name)
    {
        var kept = new char[name.Length];
        var length = 0;
        foreach (var c in name)
        {
            if (c is not ('_' or '-' or ' '))
                kept[length++] = char.ToLowerInvariant(c);
        }
        return new string(kept, 0, length);
    }

    private static RuneSet? Categories(string key)
    {
        if (key.Length is 0 or > 2)
            return null;
        var ranges = new List<int>();
        var found = false;
        for (var i = 0; i < CategoryNames.Length; i++)
        {
            var name = CategoryNames[i];
            var isMember = key == "lc" ? name is "Lu" or "Ll" or "Lt" : name.StartsWith(key, StringComparison.OrdinalIgnoreCase);
            if (!isMember)
                continue;
            found = true;
            ranges.AddRange(RangesByCategory.Value[i]);
        }
        return found ? RuneSet.Of(ranges) : null;
    }

    private static List<int>[] ScanCategories()
    {
        var ranges = new List<int>[CategoryNames.Length];
        for (var i = 0; i < ranges.Length; i++)
            ranges[i] = [];
        for (var rune = 0; rune <= RuneSet.MaxRune; rune++)
        {
            var list = ranges[(int)CharUnicodeInfo.GetUnicodeCategory(rune)];
            if (list.Count > 0 && list[^1] == rune - 1)
                list[^1] = rune;
            else
                list.AddRange([rune, rune]);
        }
        return ranges;
    }

    private static RuneSet? Script(string key)
    {
        if (!Scripts.Value.TryGetValue(key, out var text))
            return null;
        var ranges = new List<int>();
        foreach (var range in text.Split(' '))
        {
            var dash = range.IndexOf('-', StringComparison.Ordinal);
            ranges.Add(Hex(dash < 0 ? range : range[..dash]));
            ranges.Add(Hex(range[(dash + 1)..]));
        }
        return RuneSet.Of(ranges);
    }

    private static int Hex(string digits) => int.Parse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    /// <summary>Each line of the data is a script's name and its ranges in hexadecimal (Unicode 15.0, as in the server's Go release).</summary>
    private static Dictionary<string, string> ReadScripts()
    {
        var scripts = new Dictionary<string, string>(StringComparer.Ordinal);
        using var stream = typeof(UnicodeClasses).Assembly.GetManifestResourceStream(typeof(UnicodeClasses), "UnicodeScripts.txt")
            ?? throw new InvalidOperationException("the table of Unicode scripts is not embedded");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            var space = line.IndexOf(' ', StringComparison.Ordinal);
            scripts[Canonical(line.AsSpan(0, space))] = line[(space + 1)..];
        }
        return scripts;
    }
}
