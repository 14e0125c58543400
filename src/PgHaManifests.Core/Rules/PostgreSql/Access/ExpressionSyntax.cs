using System.Globalization;

namespace PgHaManifests.Core.Rules.PostgreSql.Access;

/// <summary>
/// Whether a text is an advanced regular expression as PostgreSQL compiles them: brackets balanced, quantifiers behind something, escapes
/// and character classes known. Only the syntax is looked at; nothing is matched.
/// </summary>
internal sealed class ExpressionSyntax
{
    /// <summary>Most repetitions that a bound may ask for.</summary>
    private const int MostRepetitions = 255;

    private static readonly string[] Classes =
        ["alnum", "alpha", "ascii", "blank", "cntrl", "digit", "graph", "lower", "print", "punct", "space", "upper", "word", "xdigit"];

    private readonly string text;
    private int at;
    private int groups;
    private int closedGroups;

    private ExpressionSyntax(string text) => this.text = text;

    public static bool IsValid(string expression)
    {
        if (expression.StartsWith("***=", StringComparison.Ordinal))
            return true;
        if (expression.StartsWith("***:", StringComparison.Ordinal))
            expression = expression[4..];
        else if (expression.StartsWith("***", StringComparison.Ordinal))
            return false;
        var syntax = new ExpressionSyntax(expression);
        return syntax.Options() && syntax.Alternatives(0) && syntax.at == syntax.text.Length;
    }

    private bool Options()
    {
        if (!text.StartsWith("(?", StringComparison.Ordinal) || text.Length < 3 || !char.IsAsciiLetter(text[2]))
            return true;
        var end = text.IndexOf(')', StringComparison.Ordinal);
        if (end < 0 || !text.AsSpan(2, end - 2).ToString().All(c => "bceimnpqstwx".Contains(c, StringComparison.Ordinal)))
            return false;
        at = end + 1;
        return true;
    }

    private bool Alternatives(int depth)
    {
        if (depth > 500)
            return false;
        while (true)
        {
            while (at < text.Length && text[at] is not ('|' or ')'))
            {
                if (!Piece(depth))
                    return false;
            }
            if (at == text.Length)
                return depth == 0;
            if (text[at] == ')')
                return depth > 0;
            at++;
        }
    }

    private bool Piece(int depth)
    {
        var constraint = false;
        switch (text[at])
        {
            case '*' or '+' or '?':
                return false;
            case '{' when at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]):
                return false;
            case '^' or '$':
                (constraint, at) = (true, at + 1);
                break;
            case '(':
                if (!Group(depth, out constraint))
                    return false;
                break;
            case '[':
                if (!Bracket(out constraint))
                    return false;
                break;
            case '\\':
                if (!Escape(out constraint))
                    return false;
                break;
            default:
                at++;
                break;
        }
        return Quantifier(constraint);
    }

    private bool Group(int depth, out bool constraint)
    {
        var kind = text.AsSpan(at);
        constraint = kind.StartsWith("(?=") || kind.StartsWith("(?!") || kind.StartsWith("(?<=") || kind.StartsWith("(?<!");
        var plain = kind.StartsWith("(?:");
        if (kind.StartsWith("(?") && !constraint && !plain)
            return false;
        if (!constraint && !plain)
            groups++;
        at += plain ? 3 : !constraint ? 1 : kind[2] == '<' ? 4 : 3;
        if (!Alternatives(depth + 1) || at == text.Length)
            return false;
        at++;
        closedGroups = groups;
        return true;
    }

    private bool Quantifier(bool constraint)
    {
        if (at == text.Length || !(text[at] is '*' or '+' or '?' || (text[at] == '{' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]))))
            return true;
        if (constraint)
            return false;
        if (text[at] != '{')
            at++;
        else if (!Bound())
            return false;
        if (at < text.Length && text[at] == '?')
            at++;
        // A quantifier behind a quantifier has nothing to repeat.
        return at == text.Length || text[at] is not ('*' or '+' or '?');
    }

    private bool Bound()
    {
        var end = text.IndexOf('}', at);
        if (end < 0)
            return false;
        var parts = text[(at + 1)..end].Split(',');
        at = end + 1;
        if (parts.Length > 2 || !int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var least) || least > MostRepetitions)
            return false;
        if (parts.Length == 1 || parts[1].Length == 0)
            return true;
        return int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var most) && most <= MostRepetitions && most >= least;
    }

    private bool Bracket(out bool constraint)
    {
        constraint = text.AsSpan(at).StartsWith("[[:<:]]") || text.AsSpan(at).StartsWith("[[:>:]]");
        if (constraint)
        {
            at += 7;
            return true;
        }
        at++;
        if (at < text.Length && text[at] == '^')
            at++;
        for (var first = true; at < text.Length; first = false)
        {
            if (text[at] == ']' && !first)
            {
                at++;
                return true;
            }
            if (!Member())
                return false;
        }
        return false;
    }

    private bool Member()
    {
        if (text[at] == '[' && at + 1 < text.Length && text[at + 1] is ':' or '.' or '=')
        {
            var mark = text[at + 1];
            var end = text.IndexOf($"{mark}]", at + 2, StringComparison.Ordinal);
            if (end < 0)
                return false;
            var name = text[(at + 2)..end];
            at = end + 2;
            return mark != ':' || Classes.Contains(name, StringComparer.Ordinal);
        }
        if (text[at] == '\\')
            return Escape(out _);
        var low = text[at++];
        if (at + 1 >= text.Length || text[at] != '-' || text[at + 1] == ']')
            return true;
        if (text[at + 1] is '[' or '\\')
        {
            at++;
            return true;
        }
        var high = text[at + 1];
        at += 2;
        return high >= low;
    }

    private bool Escape(out bool constraint)
    {
        constraint = false;
        if (at + 1 == text.Length)
            return false;
        var letter = text[at + 1];
        at += 2;
        if (!char.IsAsciiLetterOrDigit(letter))
            return true;
        constraint = letter is 'A' or 'm' or 'M' or 'y' or 'Y' or 'Z';
        if (constraint || "abBefnrtvdswDSW0".Contains(letter, StringComparison.Ordinal))
            return true;
        if (char.IsAsciiDigit(letter))
            return letter - '0' <= closedGroups;
        if (letter == 'c')
            return ++at <= text.Length;
        var digits = letter switch { 'u' => 4, 'U' => 8, 'x' => 1, _ => 0 };
        if (digits == 0 || at + digits > text.Length || !text.AsSpan(at, digits).ToString().All(char.IsAsciiHexDigit))
            return false;
        at += digits;
        return true;
    }
}
