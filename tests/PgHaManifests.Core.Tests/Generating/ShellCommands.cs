using System.Text;

namespace PgHaManifests.Core.Tests.Generating;

/// <summary>One word of a command: its text without quotes.</summary>
/// <param name="Quoted">Part of it stood in quotes.</param>
internal readonly record struct ShellWord(string Text, bool Quoted);

/// <summary>
/// Takes a block of shell apart into its simple commands: at line ends, <c>;</c>, <c>|</c>, <c>&amp;&amp;</c>, and inside <c>$(…)</c> wherever it
/// stands. Here-documents are left out but for the commands inside their <c>$(…)</c>.
/// </summary>
internal sealed class ShellCommands
{
    private readonly string text;
    private readonly List<List<ShellWord>> commands = [];
    private int at;

    private ShellCommands(string text) => this.text = text;

    public static List<List<ShellWord>> Read(string block)
    {
        var reader = new ShellCommands(WithoutHereDocuments(block));
        reader.Commands('\0');
        return [.. reader.commands.Where(command => command.Count > 0)];
    }

    private void Commands(char end)
    {
        var command = new List<ShellWord>();
        while (at < text.Length && text[at] != end)
        {
            if (text[at] is '\n' or ';' or '|' or '&' or '(' or ')')
            {
                at++;
                commands.Add(command);
                command = [];
            }
            else if (text[at] is ' ' or '\t')
            {
                at++;
            }
            else if (text[at] == '#')
            {
                at = Math.Max(at, text.IndexOf('\n', at));
            }
            else
            {
                command.Add(Word(end));
            }
        }
        commands.Add(command);
        at++;
    }

    private ShellWord Word(char end)
    {
        var word = new StringBuilder();
        var (quote, quoted) = ('\0', false);
        for (; at < text.Length; at++)
        {
            var c = text[at];
            if (quote == '\0' && (c is ' ' or '\t' or '\n' or ';' or '|' or '&' || c == end))
                break;
            if (c == '$' && quote != '\'' && at + 1 < text.Length && text[at + 1] == '(')
            {
                at += 2;
                Commands(')');
                at--;
                word.Append("$()");
            }
            else if (c == quote || (quote == '\0' && c is '\'' or '"'))
            {
                quote = quote == '\0' ? c : '\0';
                quoted = true;
            }
            else if (c == '\\' && quote != '\'' && at + 1 < text.Length)
            {
                word.Append(text[++at]);
            }
            else
            {
                word.Append(c);
            }
        }
        return new ShellWord(word.ToString(), quoted);
    }

    private static string WithoutHereDocuments(string block)
    {
        var kept = new StringBuilder();
        string? end = null;
        foreach (var line in block.Split('\n'))
        {
            if (end is not null)
            {
                foreach (var inner in line.Split("$(").Skip(1))
                    kept.Append("$(").Append(inner[..(inner.LastIndexOf(')') + 1)]).Append('\n');
                end = line.Trim() == end ? null : end;
                continue;
            }
            var opens = line.EndsWith(" <<EOF", StringComparison.Ordinal);
            end = opens ? "EOF" : null;
            kept.Append(opens ? line[..^6] : line).Append('\n');
        }
        return kept.ToString();
    }
}
