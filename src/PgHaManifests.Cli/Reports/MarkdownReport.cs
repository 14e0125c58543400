using System.Globalization;
using System.Text;
using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Cli.Reports;

/// <summary>A comment for a pull request: a table of findings, worst first, small enough for GitHub to take.</summary>
internal static class MarkdownReport
{
    /// <summary>GitHub refuses a comment of more than 65,536 characters; the rest is for what surrounds the table.</summary>
    public const int MaxCharacters = 60_000;

    public static void Write(Report report, TextWriter to)
    {
        var text = new StringBuilder();
        text.Append("### ").Append(report.ExitCode == ExitCode.Success ? "✅" : "❌").Append(" pgha");
        if (report.Command.Length > 0)
            text.Append(' ').Append(report.Command);
        text.Append(": ").Append(Words.Totals(report)).Append("\n\n");
        AppendFindings(report, text);
        AppendProduct(report.Product, text);
        foreach (var line in Words.Unjudged(report).Concat(report.Summary.Notes))
        {
            if (!Append(text, $"- {Inline(line)}\n"))
                break;
        }
        to.Write(text);
    }

    private static void AppendFindings(Report report, StringBuilder text)
    {
        if (report.Diagnostics.Count == 0)
            return;
        text.Append("| | where | what |\n|---|---|---|\n");
        var shown = 0;
        foreach (var found in report.Diagnostics.OrderByDescending(found => found.Severity))
        {
            if (!Append(text, Row(found)))
                break;
            shown++;
        }
        text.Append('\n');
        if (shown < report.Diagnostics.Count)
            text.Append(CultureInfo.InvariantCulture, $"{report.Diagnostics.Count - shown} more findings are not shown.\n\n");
    }

    private static bool Append(StringBuilder text, string more)
    {
        if (text.Length + more.Length > MaxCharacters)
            return false;
        text.Append(more);
        return true;
    }

    private static string Row(Diagnostic found)
    {
        var row = new StringBuilder("| ").Append(Words.Of(found.Severity)).Append(" | ");
        if (found.Location is { } place)
            row.Append(Inline(place.ToString()));
        row.Append(" | **").Append(Inline(found.Code)).Append("** ").Append(Inline(found.Message));
        if (!string.IsNullOrEmpty(found.Help))
            row.Append("<br>*help:* ").Append(Inline(found.Help));
        foreach (var related in found.Related)
            row.Append("<br>*seen in:* ").Append(Inline(Words.Of(related)));
        return row.Append(" |\n").ToString();
    }

    private static void AppendProduct(Product? product, StringBuilder text)
    {
        if (product is null)
            return;
        using var written = new StringWriter(CultureInfo.InvariantCulture);
        product.WriteText(written);
        var content = Plain.Lines(written.ToString().ReplaceLineEndings("\n"));
        var room = MaxCharacters - text.Length - 200;
        if (room < 200)
        {
            text.Append("The product of the command is not shown: it does not fit.\n\n");
            return;
        }
        var cut = content.Length > room;
        if (cut)
            content = content[..(content.LastIndexOf('\n', room) + 1)];
        var fence = new string('`', Math.Max(3, LongestRun(content, '`') + 1));
        text.Append(fence).Append(product.Kind == "Difference" ? "diff" : "text").Append('\n').Append(content);
        if (!content.EndsWith('\n'))
            text.Append('\n');
        text.Append(fence).Append("\n\n");
        if (cut)
            text.Append("The rest is not shown.\n\n");
    }

    private static int LongestRun(string text, char c)
    {
        int longest = 0, run = 0;
        foreach (var each in text)
        {
            run = each == c ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }
        return longest;
    }

    /// <summary>Text that shows as itself: no markup, no cell border, no mention of a person, no link to an issue.</summary>
    private static string Inline(string text)
    {
        var safe = new StringBuilder(text.Length + 16);
        foreach (var c in Plain.Lines(text.ReplaceLineEndings("\n")))
        {
            if (c == '\n')
                safe.Append("<br>");
            else if (c == '<')
                safe.Append("&lt;");
            else if (c == '&')
                safe.Append("&amp;");
            else if (c is '@' or '#')
                safe.Append(c).Append("<!-- -->");
            else if (c is '\\' or '`' or '*' or '_' or '{' or '}' or '[' or ']' or '|' or '~' or '>' or '!')
                safe.Append('\\').Append(c);
            else
                safe.Append(c);
        }
        return safe.ToString();
    }
}
