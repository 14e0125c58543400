using System.Globalization;
using System.Text;
using PgHaManifests.Core.Templates.Model;
using PgHaManifests.Core.Yaml;

namespace PgHaManifests.Core.Templates.Text;

/// <summary>
/// Fills the holes of Markdown. In a sentence a value becomes a code span; in a fenced block it becomes what the block's language needs:
/// a word of the shell (<c>sh</c>), a label or name of a diagram (<c>mermaid</c>), a scalar (<c>yaml</c>), itself (<c>text</c>).
/// </summary>
internal sealed class MarkdownText(Holes holes)
{
    private readonly StringBuilder filled = new();
    private ShellText shell = new();

    /// <summary>The language of the block around this line, and how many backticks close it.</summary>
    private (string Language, int Ticks)? block;

    public string Fill(string text)
    {
        filled.EnsureCapacity(text.Length * 2);
        var rest = text.AsSpan();
        while (!rest.IsEmpty)
        {
            var end = rest.IndexOf('\n');
            Line(end < 0 ? rest : rest[..end]);
            if (end >= 0)
                filled.Append('\n');
            rest = end < 0 ? [] : rest[(end + 1)..];
        }
        return filled.ToString();
    }

    /// <summary>A value that has no place in a text of lines is refused: it would end the line, and with it the block.</summary>
    public static string OneLine(string value)
    {
        if (value.Length == 0)
            throw new HoleException("the value is empty and would leave nothing to see", isOfValue: true);
        foreach (var c in value)
        {
            if (char.IsControl(c) || c is '\u2028' or '\u2029' or '\ufeff' or TextFill.Hole)
                throw new HoleException("the value holds a line break or a control character, which no line of the runbook can hold", isOfValue: true);
        }
        return value;
    }

    private void Line(ReadOnlySpan<char> line)
    {
        var ticks = Ticks(line);
        if (block is { } open && ticks >= open.Ticks && line.Trim().TrimStart('`').IsEmpty)
        {
            block = null;
            filled.Append(line);
        }
        else if (block is { } inside)
        {
            InBlock(inside.Language, line);
        }
        else if (ticks >= 3)
        {
            if (line.IndexOf(TextFill.Hole) >= 0)
                Refuse("the insertion stands beside the backticks that open a block");
            block = (line.Trim().TrimStart('`').Trim().ToString(), ticks);
            shell = new ShellText();
            filled.Append(line);
        }
        else
        {
            Sentence(line);
        }
    }

    private static int Ticks(ReadOnlySpan<char> line)
    {
        var start = line.TrimStart(' ');
        return line.Length - start.Length > 3 ? 0 : start.Length - start.TrimStart('`').Length;
    }

    private void InBlock(string language, ReadOnlySpan<char> line)
    {
        if (line.IndexOf(TextFill.Hole) < 0 && language != "sh")
            filled.Append(line);
        else if (language == "sh")
            shell.Line(line, holes, filled);
        else if (language is "mermaid" or "yaml" or "text")
            EachHole(line, (before, after) => language switch
            {
                "mermaid" => Diagram(before, OneLine(holes.TakeText())),
                "yaml" => Scalar(holes.Take(), before, after),
                _ => OneLine(holes.TakeText()),
            });
        else
            Refuse($"no rule says how to write a value into a block of '{language}'; there are sh, mermaid, yaml and text");
    }

    private void Sentence(ReadOnlySpan<char> line)
    {
        if (line.IndexOf(TextFill.Hole) < 0)
        {
            filled.Append(line);
            return;
        }
        var isRow = line.TrimStart().StartsWith('|');
        EachHole(line, (before, after) =>
        {
            var node = holes.Take();
            if (before.EndsWith('`') || after.StartsWith('`') || before.Count(c => c == '`') % 2 != 0)
                throw new HoleException("the insertion stands inside backticks; it becomes a code span, so leave them out");
            if (before.Contains("<!--", StringComparison.Ordinal))
                throw new HoleException("the insertion stands in a comment");
            if (node is ModelLeaf { IsProse: true } sentence)
                return Prose(sentence.Text);
            return node is ModelList list
                ? string.Join(", ", list.Nodes.Select(item => Span(item is ModelLeaf leaf ? leaf.Text : throw new HoleException("only a list of scalars can stand in a sentence"), isRow)))
                : Span(node is ModelLeaf scalar ? scalar.Text : throw new HoleException($"{node.Describe()} can't stand in a sentence"), isRow);
        });
    }

    /// <summary>A sentence whose signs mean nothing to Markdown. One that starts with a letter starts no list, heading or quotation.</summary>
    private static string Prose(string sentence)
    {
        OneLine(sentence);
        if (!char.IsAsciiLetter(sentence[0]))
            throw new HoleException("a sentence starts with a letter", isOfValue: true);
        var escaped = new StringBuilder(sentence.Length + 8);
        for (var i = 0; i < sentence.Length; i++)
        {
            var c = sentence[i];
            // An underscore inside a word emphasises nothing.
            var isInWord = c == '_' && i > 0 && i + 1 < sentence.Length && char.IsAsciiLetterOrDigit(sentence[i - 1]) && char.IsAsciiLetterOrDigit(sentence[i + 1]);
            var isSign = c is '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '>' or '&' or '|' or '~' or '$';
            escaped.Append(isSign && !isInWord ? "\\" : "").Append(c);
        }
        return escaped.ToString();
    }

    private void EachHole(ReadOnlySpan<char> line, Func<string, string, string> value)
    {
        var whole = line.ToString();
        for (var i = 0; i < whole.Length; i++)
            filled.Append(whole[i] == TextFill.Hole ? value(whole[..i], whole[(i + 1)..]) : whole[i].ToString());
    }

    private static string Span(string value, bool isRow)
    {
        OneLine(value);
        if (isRow && value.AsSpan().IndexOfAny('|', '\\') >= 0)
            throw new HoleException("the value holds a '|' or a backslash, which no cell of a table can hold for sure", isOfValue: true);
        var (run, longest) = (0, 0);
        foreach (var c in value)
        {
            run = c == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }
        var fence = new string('`', longest + 1);
        var pad = value[0] == '`' || value[^1] == '`' || (value[0] == ' ' && value[^1] == ' ' && !string.IsNullOrWhiteSpace(value)) ? " " : "";
        return $"{fence}{pad}{value}{pad}{fence}";
    }

    private static string Diagram(string before, string value)
    {
        if (before.Count(c => c == '"') % 2 == 0)
        {
            return char.IsAsciiLetter(value[0]) && value.All(char.IsAsciiLetterOrDigit)
                ? value : throw new HoleException("outside quotes a diagram takes a name of letters and digits only");
        }
        var label = new StringBuilder();
        foreach (var rune in value.EnumerateRunes())
        {
            if (rune.IsAscii && ((char.IsAsciiLetterOrDigit((char)rune.Value)) || (char)rune.Value is ' ' or '_' or '.' or '/' or ':' or '@' or '-' or '=' or ','))
                label.Append((char)rune.Value);
            else
                label.Append(CultureInfo.InvariantCulture, $"#{rune.Value};");
        }
        return label.ToString();
    }

    private static string Scalar(ModelNode node, string before, string after)
    {
        if (before is not ("" or [.., ' ' or '[' or '{']) || after is not ("" or [' ' or ',' or ']' or '}' or ':', ..]))
            throw new HoleException("text stands directly beside the insertion, which is a whole scalar");
        return node is ModelLeaf { IsAbsent: false } leaf
            ? leaf.Type == YamlScalarType.String ? SafeScalar.Of(leaf.Text) : leaf.Text
            : throw new HoleException("only a scalar that is set can stand in a block of YAML");
    }

    private void Refuse(string message)
    {
        holes.Take();
        throw new HoleException(message);
    }
}
