using System.Globalization;
using System.Text;
using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Cli.Reports;

/// <summary>
/// JUnit XML: a suite for each file with findings, a case for each finding. An error fails its case; a warning or info passes with its
/// text as output; what was not judged is a skipped case; and one case stands for the run, so that no report is empty.
/// </summary>
internal static class JUnitReport
{
    public static void Write(Report report, TextWriter to)
    {
        var name = report.Command.Length == 0 ? "pgha" : $"pgha {report.Command}";
        var unjudged = Words.Unjudged(report).ToList();
        to.Write("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
        to.Write(Invariant($"<testsuites name=\"{Xml(name)}\" tests=\"{1 + report.Diagnostics.Count + unjudged.Count}\" failures=\"{report.Errors}\" errors=\"0\" skipped=\"{unjudged.Count}\">\n"));
        WriteRun(report, name, unjudged, to);
        foreach (var file in report.Diagnostics.GroupBy(found => found.Location?.File ?? ""))
            WriteFile(file.Key.Length == 0 ? name : file.Key, [.. file], to);
        to.Write("</testsuites>\n");
    }

    private static void WriteRun(Report report, string name, List<string> unjudged, TextWriter to)
    {
        to.Write(Invariant($"  <testsuite name=\"{Xml(name)}\" tests=\"{1 + unjudged.Count}\" failures=\"0\" errors=\"0\" skipped=\"{unjudged.Count}\">\n"));
        to.Write($"    <testcase classname=\"{Xml(name)}\" name=\"summary\">\n");
        to.Write($"      <system-out>{Xml(string.Join('\n', report.Summary.Notes.Prepend(Words.Totals(report))))}</system-out>\n");
        to.Write("    </testcase>\n");
        foreach (var line in unjudged)
            to.Write($"    <testcase classname=\"{Xml(name)}\" name=\"{Xml(line)}\">\n      <skipped message=\"{Xml(line)}\"/>\n    </testcase>\n");
        to.Write("  </testsuite>\n");
    }

    private static void WriteFile(string file, List<Diagnostic> findings, TextWriter to)
    {
        var failures = findings.Count(found => found.Severity == Severity.Error);
        to.Write(Invariant($"  <testsuite name=\"{Xml(file)}\" tests=\"{findings.Count}\" failures=\"{failures}\" errors=\"0\" skipped=\"0\">\n"));
        foreach (var found in findings)
            WriteFinding(file, found, to);
        to.Write("  </testsuite>\n");
    }

    private static void WriteFinding(string file, Diagnostic found, TextWriter to)
    {
        var place = found.Location is { Line: > 0 } known ? Invariant($" at {known.Line}:{known.Column}") : "";
        var line = found.Location is { Line: > 0 } there ? Invariant($" file=\"{Xml(file)}\" line=\"{there.Line}\"") : "";
        to.Write($"    <testcase classname=\"{Xml(file)}\" name=\"{Xml(found.Code + place)}\"{line}>\n");
        var text = Text(found);
        to.Write(found.Severity == Severity.Error
            ? $"      <failure type=\"{Xml(found.Code)}\" message=\"{Xml(found.Message)}\">{Xml(text)}</failure>\n"
            : $"      <system-out>{Xml(text)}</system-out>\n");
        to.Write("    </testcase>\n");
    }

    private static string Text(Diagnostic found)
    {
        var text = new StringBuilder();
        if (found.Location is { } place)
            text.Append(place).Append(": ");
        text.Append(Words.Of(found.Severity)).Append(' ').Append(found.Code).Append(": ").Append(found.Message);
        if (!string.IsNullOrEmpty(found.Help))
            text.Append("\nhelp: ").Append(found.Help);
        foreach (var related in found.Related)
            text.Append("\nseen in: ").Append(Words.Of(related));
        return text.ToString();
    }

    /// <summary>Escaped for text and attributes alike; what XML 1.0 cannot hold even escaped is already an escape of ours.</summary>
    private static string Xml(string text) => Plain.Lines(text.ReplaceLineEndings("\n"))
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("\"", "&quot;", StringComparison.Ordinal)
        .Replace("\n", "&#10;", StringComparison.Ordinal);

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
