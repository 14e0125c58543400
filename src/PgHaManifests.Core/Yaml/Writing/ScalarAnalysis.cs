using PgHaManifests.Core.Yaml.Parsing;

namespace PgHaManifests.Core.Yaml.Writing;

/// <summary>In which styles go-yaml v2 may write a text.</summary>
internal readonly record struct ScalarAnalysis(bool Plain, bool SingleQuoted, bool Block)
{
    public static bool HasBreak(string text) => text.AsSpan().IndexOfAny("\n\r\x85\u2028\u2029") >= 0;

    public static ScalarAnalysis Of(string text)
    {
        if (text.Length == 0)
            return new ScalarAnalysis(Plain: true, SingleQuoted: true, Block: false);
        var special = false;
        var spaceBeforeBreak = false;
        var spaceAfterBreak = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            var before = i == 0 ? '\0' : text[i - 1];
            special |= !IsPrintable(c);
            spaceAfterBreak |= c == ' ' && YamlParser.IsBreak(before);
            spaceBeforeBreak |= YamlParser.IsBreak(c) && before == ' ';
        }
        var outerSpace = text[0] == ' ' || text[^1] == ' ' || YamlParser.IsBreak(text[0]) || YamlParser.IsBreak(text[^1]);
        var unfoldable = spaceBeforeBreak || special;
        return new ScalarAnalysis(
            Plain: !outerSpace && !unfoldable && !HasBreak(text) && !HasIndicator(text),
            SingleQuoted: !spaceAfterBreak && !unfoldable,
            Block: text[^1] != ' ' && !unfoldable);
    }

    /// <summary>What go-yaml v2 writes as it is: not tabs, and nothing beyond the sixteenth bit.</summary>
    public static bool IsPrintable(char c) =>
        c is '\n' or (>= ' ' and <= '~') or (>= '\xA0' and < '\uD800') or (>= '\uE000' and <= '\uFFFD' and not '\uFEFF');

    /// <summary>Characters that mean something where they stand in block style.</summary>
    private static bool HasIndicator(string text)
    {
        if (text.StartsWith("---", StringComparison.Ordinal) || text.StartsWith("...", StringComparison.Ordinal))
            return true;
        if (text[0] is '#' or ',' or '[' or ']' or '{' or '}' or '&' or '*' or '!' or '|' or '>' or '\'' or '"' or '%' or '@' or '`')
            return true;
        if (text[0] is '?' or '-' && IsBlankOrEnd(text, 1))
            return true;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == ':' && IsBlankOrEnd(text, i + 1))
                return true;
            if (text[i] == '#' && text[i - 1] is ' ' or '\t')
                return true;
        }
        return false;
    }

    private static bool IsBlankOrEnd(string text, int index) => index >= text.Length || text[index] is ' ' or '\t';
}
