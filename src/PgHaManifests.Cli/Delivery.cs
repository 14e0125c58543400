using System.Globalization;
using System.Text;
using PgHaManifests.Cli.Commands;
using PgHaManifests.Cli.Reports;
using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Cli;

/// <summary>
/// Hands out what a command gave back: the product to standard output and the findings to standard error, or, in any format but text,
/// exactly one report to standard output; and the files of <c>--report</c>.
/// </summary>
internal static class Delivery
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public static ExitCode Deliver(string command, Outcome result, RunOptions options, Edges edges)
    {
        var report = ReportOf(command, result, result.Diagnostics, options);
        var failures = WriteFiles(report, options);
        if (failures.Count > 0)
            report = ReportOf(command, result, [.. result.Diagnostics.Concat(failures).Order(DiagnosticOrder.Instance)], options);
        if (options.Format == ReportFormat.Text)
        {
            report.Product?.WriteText(edges.Output);
            edges.Output.Flush();
            TextReport.Write(report, edges.Error, edges.Surroundings.Colors(options.Color, edges.Surroundings.ErrorIsTerminal), options.Quiet);
        }
        else
        {
            // Composed first, so that a fault in the middle leaves nothing behind and the report that tells of it stays the only one.
            edges.Output.Write(Compose(report, options.Format));
            edges.Output.Flush();
        }
        return report.ExitCode;
    }

    private static Report ReportOf(string command, Outcome result, IReadOnlyList<Diagnostic> diagnostics, RunOptions options)
    {
        var fails = diagnostics.Any(found => found.Severity == Severity.Error || (options.FailOnWarning && found.Severity == Severity.Warning));
        var exit = fails && result.ExitCode < ExitCode.Findings ? ExitCode.Findings : result.ExitCode;
        return new Report(command, diagnostics, result.Summary, result.Product, exit);
    }

    /// <summary>Writes the reports that go to files; one that cannot be written is a finding of the others.</summary>
    private static List<Diagnostic> WriteFiles(Report report, RunOptions options)
    {
        var failures = new List<Diagnostic>();
        foreach (var target in options.Reports)
        {
            try
            {
                Directory.CreateDirectory(Path.GetDirectoryName(target.Path)!);
                File.WriteAllText(target.Path, Compose(report, target.Format), Utf8);
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or NotSupportedException)
            {
                var place = new Location(Path.GetRelativePath(options.Root, target.Path).Replace('\\', '/'));
                failures.Add(CliDiagnostics.UnwritableReport.At(place, $"the {target.Format.Name} report cannot be written: {fault.Message}"));
            }
        }
        return failures;
    }

    private static string Compose(Report report, ReportFormat format)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        format.Write(report, text);
        return text.ToString();
    }
}
