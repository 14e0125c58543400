using System.Text;

namespace PgHaManifests.Core.Templates.Text;

/// <summary>Reads a block of shell commands line by line and quotes what is inserted as a word or a part of one.</summary>
internal sealed class ShellText
{
    private enum Place { Plain, Single, Double, Comment }

    /// <summary>For each <c>$(</c> inside double quotes around this place: its parentheses still open. Inside, quoting starts anew.</summary>
    private readonly Stack<int> substitutions = new();
    private Place place = Place.Plain;
    private string? hereDocument;
    private bool escaped;

    /// <summary>Appends one line with its holes filled.</summary>
    public void Line(ReadOnlySpan<char> line, Holes holes, StringBuilder filled)
    {
        if (hereDocument is { } word)
        {
            if (line.IndexOf(TextFill.Hole) >= 0)
            {
                holes.Take();
                throw new HoleException("the insertion stands in a here-document; set a variable before it");
            }
            filled.Append(line);
            hereDocument = line.Trim().SequenceEqual(word) ? null : word;
            return;
        }
        if (place == Place.Comment)
            place = Place.Plain;
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == TextFill.Hole)
                filled.Append(Fill(line, i, holes));
            else
                filled.Append(line[i]);
            Step(line, i);
        }
        escaped = false;
    }

    /// <summary>One word that any shell takes for exactly that text.</summary>
    public static string Word(string text) => text.Length > 0 && text.All(IsPlain) ? text : $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";

    private static bool IsPlain(char c) => char.IsAsciiLetterOrDigit(c) || c is '_' or '.' or '/' or ':' or '@' or '%' or '+' or ',' or '=' or '-';

    private string Fill(ReadOnlySpan<char> line, int at, Holes holes)
    {
        var value = holes.TakeText();
        if (place is Place.Single or Place.Double)
            throw new HoleException("the insertion stands inside quotes; it is quoted where it must be, so leave them out");
        if (place == Place.Comment)
            throw new HoleException("the insertion stands in a comment; say it in the text above the block");
        if (at > 0 && line[at - 1] is '$' or '\\' or '`')
            throw new HoleException($"'{line[at - 1]}' stands directly before the insertion and would change what its quotes mean");
        return Word(MarkdownText.OneLine(value));
    }

    private void Step(ReadOnlySpan<char> line, int at)
    {
        var c = line[at];
        if (escaped)
        {
            escaped = false;
            return;
        }
        if (c == '\\' && place is Place.Plain or Place.Double)
            escaped = true;
        else if (place == Place.Plain)
            InPlain(line, at, c);
        else if (place == Place.Double && c == '$' && at + 1 < line.Length && line[at + 1] == '(')
            OpenSubstitution();
        else if ((place == Place.Single && c == '\'') || (place == Place.Double && c == '"'))
            place = Place.Plain;
    }

    /// <summary>The parenthesis itself is counted when it is reached.</summary>
    private void OpenSubstitution()
    {
        substitutions.Push(0);
        place = Place.Plain;
    }

    private void InSubstitution(char c)
    {
        var open = substitutions.Pop() + (c == '(' ? 1 : -1);
        if (open == 0)
            place = Place.Double;
        else
            substitutions.Push(open);
    }

    private void InPlain(ReadOnlySpan<char> line, int at, char c)
    {
        if (c is '(' or ')' && substitutions.Count > 0)
            InSubstitution(c);
        else if (c == '\'')
            place = Place.Single;
        else if (c == '"')
            place = Place.Double;
        else if (c == '#' && (at == 0 || line[at - 1] is ' ' or '\t' or ';' or '(' or '|' or '&'))
            place = Place.Comment;
        else if (c == '<' && at + 1 < line.Length && line[at + 1] == '<' && (at == 0 || line[at - 1] != '<'))
            hereDocument = WordOf(line[(at + 2)..]);
    }

    /// <summary>The word that ends a here-document, from behind its <c>&lt;&lt;</c>; null for a here-string.</summary>
    private static string? WordOf(ReadOnlySpan<char> rest)
    {
        rest = rest.TrimStart('-').TrimStart();
        var end = rest.IndexOfAny(' ', '\t', ';');
        var word = (end < 0 ? rest : rest[..end]).Trim("'\"");
        return word.IsEmpty || word[0] == '<' ? null : word.ToString();
    }
}
