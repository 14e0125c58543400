using System.Globalization;
using System.Text;
using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Cli.Reports;

/// <summary>Workflow commands that GitHub Actions shows as annotations on the lines of a pull request.</summary>
internal static class GitHubReport
{
    public static void Write(Report report, TextWriter to)
    {
        foreach (var found in report.Diagnostics)
            to.Write(Annotation(found));
        foreach (var line in Words.Unjudged(report).Concat(report.Summary.Notes))
            to.Write(Plain.OneLine(line) + "\n");
        to.Write(Words.Totals(report) + "\n");
    }

    private static string Annotation(Diagnostic found)
    {
        var command = new StringBuilder("::").Append(found.Severity switch
        {
            Severity.Error => "error",
            Severity.Warning => "warning",
            _ => "notice",
        });
        var separator = ' ';
        if (found.Location is { } place)
        {
            Property("file", place.File);
            if (place.Line > 0)
                Property("line", place.Line.ToString(CultureInfo.InvariantCulture));
            if (place.Column > 0)
                Property("col", place.Column.ToString(CultureInfo.InvariantCulture));
        }
        Property("title", found.Code);
        var text = string.IsNullOrEmpty(found.Help) ? found.Message : $"{found.Message}\nhelp: {found.Help}";
        return command.Append("::").Append(Data(text)).Append('\n').ToString();

        void Property(string name, string value)
        {
            command.Append(separator).Append(name).Append('=').Append(PropertyData(value));
            separator = ',';
        }
    }

    /// <summary>The runner undoes exactly these three in a message.</summary>
    private static string Data(string text) => Plain.Lines(text.ReplaceLineEndings("\n"))
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);

    /// <summary>In a property a colon and a comma would end the value.</summary>
    private static string PropertyData(string text) => Data(text)
        .Replace(":", "%3A", StringComparison.Ordinal)
        .Replace(",", "%2C", StringComparison.Ordinal);
}
