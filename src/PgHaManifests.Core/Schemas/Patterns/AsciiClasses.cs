namespace PgHaManifests.Core.Schemas.Patterns;

/// <summary>The ASCII classes of the grammar: <c>\d \s \w</c> and <c>[:name:]</c>, as low, high pairs.</summary>
internal static class AsciiClasses
{
    private static readonly RuneSet Digit = Ranges("09");
    private static readonly RuneSet Space = Ranges("\t\n\f\r  ");
    private static readonly RuneSet Word = Ranges("09AZ__az");

    private static readonly Dictionary<string, RuneSet> Named = new(StringComparer.Ordinal)
    {
        ["alnum"] = Ranges("09AZaz"),
        ["alpha"] = Ranges("AZaz"),
        ["ascii"] = Ranges("\0\u007F"),
        ["blank"] = Ranges("\t\t  "),
        ["cntrl"] = Ranges("\0\u001F\u007F\u007F"),
        ["digit"] = Digit,
        ["graph"] = Ranges("!~"),
        ["lower"] = Ranges("az"),
        ["print"] = Ranges(" ~"),
        ["punct"] = Ranges("!/:@[`{~"),
        ["space"] = Ranges("\t\r  "),
        ["upper"] = Ranges("AZ"),
        ["word"] = Word,
        ["xdigit"] = Ranges("09AFaf"),
    };

    /// <summary>The class that a letter after a backslash names, not negated; null when it names none.</summary>
    public static RuneSet? OfEscape(char letter) => letter switch
    {
        'd' or 'D' => Digit,
        's' or 'S' => Space,
        'w' or 'W' => Word,
        _ => null,
    };

    public static RuneSet? OfName(string name) => Named.GetValueOrDefault(name);

    public static bool IsWord(int rune) => rune is (>= '0' and <= '9') or (>= 'A' and <= 'Z') or '_' or (>= 'a' and <= 'z');

    private static RuneSet Ranges(string pairs)
    {
        var ranges = new List<int>(pairs.Length);
        foreach (var c in pairs)
            ranges.Add(c);
        return RuneSet.Of(ranges);
    }
}
