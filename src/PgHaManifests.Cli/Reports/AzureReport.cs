using System.Globalization;
using System.Text;
using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Cli.Reports;

/// <summary>Logging commands that Azure Pipelines shows as issues of the run.</summary>
internal static class AzureReport
{
    public static void Write(Report report, TextWriter to)
    {
        foreach (var found in report.Diagnostics)
            to.Write(found.Severity == Severity.Info ? Remark(found) : Issue(found));
        foreach (var line in Words.Unjudged(report).Concat(report.Summary.Notes))
            to.Write(Plain.OneLine(line) + "\n");
        to.Write(Words.Totals(report) + "\n");
    }

    private static string Issue(Diagnostic found)
    {
        var command = new StringBuilder("##vso[task.logissue type=").Append(Words.Of(found.Severity)).Append(';');
        if (found.Location is { } place)
        {
            command.Append("sourcepath=").Append(PropertyData(place.File)).Append(';');
            if (place.Line > 0)
                command.Append(CultureInfo.InvariantCulture, $"linenumber={place.Line};");
            if (place.Column > 0)
                command.Append(CultureInfo.InvariantCulture, $"columnnumber={place.Column};");
        }
        return command.Append("code=").Append(PropertyData(found.Code)).Append(";]").Append(Data(TextOf(found))).Append('\n').ToString();
    }

    /// <summary>An issue is an error or a warning there; an info is a plain line of the log, made so that it is no command.</summary>
    private static string Remark(Diagnostic found)
    {
        var place = found.Location is { } known ? $" {known}:" : "";
        return Plain.OneLine($"info {found.Code}:{place} {TextOf(found)}") + "\n";
    }

    private static string TextOf(Diagnostic found) => string.IsNullOrEmpty(found.Help) ? found.Message : $"{found.Message} (help: {found.Help})";

    /// <summary>The agent undoes exactly these in a message.</summary>
    private static string Data(string text) => Plain.Lines(text.ReplaceLineEndings("\n"))
        .Replace("%", "%AZP25", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);

    /// <summary>In a property a semicolon and a closing bracket would end the value.</summary>
    private static string PropertyData(string text) => Data(text)
        .Replace(";", "%3B", StringComparison.Ordinal)
        .Replace("]", "%5D", StringComparison.Ordinal);
}
