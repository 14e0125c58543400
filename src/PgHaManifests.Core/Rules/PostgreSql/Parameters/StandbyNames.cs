using System.Globalization;

namespace PgHaManifests.Core.Rules.PostgreSql.Parameters;

/// <summary>
/// The grammar of <c>synchronous_standby_names</c>: names separated by commas, or a number (with <c>ANY</c> or <c>FIRST</c> before it, if
/// wanted) and such a list in brackets. A name may be a number too, or <c>*</c>; the words <c>any</c> and <c>first</c> need quotes as names.
/// </summary>
internal static class StandbyNames
{
    /// <summary>What is wrong, or null.</summary>
    public static string? Fault(string value)
    {
        if (value.Length == 0)
            return null;
        if (Tokens(value) is not { } tokens)
            return "expected names separated by commas, such as ANY 1 (a, b)";
        var (keyword, number, list) = Parts(tokens);
        if (list is null || !IsNames(list))
            return "expected names separated by commas, such as ANY 1 (a, b)";
        if (number is not null && (!int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count == 0))
            return "the number of standbys must be above 0";
        return keyword is null or "any" or "first" ? null : "expected ANY or FIRST";
    }

    private static (string? Keyword, string? Number, string[]? Names) Parts(List<string> tokens)
    {
        var open = tokens.IndexOf("(");
        if (open < 0)
            return (null, null, [.. tokens]);
        if (tokens.Count == 0 || tokens[^1] != ")" || open is 0 or > 2)
            return (null, null, null);
        string[] names = [.. tokens[(open + 1)..^1]];
        return open == 1 ? (null, tokens[0], names) : (tokens[0].ToLowerInvariant(), tokens[1], names);
    }

    private static bool IsNames(string[] tokens)
    {
        for (var i = 0; i < tokens.Length; i++)
        {
            var isName = tokens[i] is not ("," or "(" or ")") && tokens[i].ToLowerInvariant() is not ("any" or "first");
            if (isName != (i % 2 == 0) || (i % 2 == 1 && tokens[i] != ","))
                return false;
        }
        return tokens.Length % 2 == 1;
    }

    /// <summary>Names, numbers, <c>*</c>, brackets and commas; null when the text holds anything else.</summary>
    private static List<string>? Tokens(string value)
    {
        var tokens = new List<string>();
        for (var at = NumberScan.SkipSpace(value, 0); at < value.Length; at = NumberScan.SkipSpace(value, at))
        {
            var start = at;
            if (value[at] is '(' or ')' or ',' or '*')
                at++;
            else if (value[at] == '"')
            {
                var end = value.IndexOf('"', at + 1);
                if (end <= at + 1)
                    return null;
                at = end + 1;
            }
            else if (char.IsAsciiDigit(value[at]))
            {
                while (at < value.Length && char.IsAsciiDigit(value[at]))
                    at++;
            }
            else
            {
                while (at < value.Length && (IsNameStart(value[at]) || (at > start && (char.IsAsciiDigit(value[at]) || value[at] == '$'))))
                    at++;
                if (at == start)
                    return null;
            }
            tokens.Add(value[start..at]);
        }
        return tokens;
    }

    private static bool IsNameStart(char c) => char.IsAsciiLetter(c) || c is '_' or > '\x7f';
}
