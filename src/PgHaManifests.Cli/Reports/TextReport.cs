using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Cli.Reports;

/// <summary>The report for people: a line a finding, its help and other places indented below, then what the run looked at.</summary>
internal static class TextReport
{
    /// <summary>Writes the whole report without colour, as into a file.</summary>
    public static void Write(Report report, TextWriter to) => Write(report, to, color: false, quiet: false);

    /// <param name="quiet">Errors only: no warnings, no infos, no summary.</param>
    public static void Write(Report report, TextWriter to, bool color, bool quiet)
    {
        var writer = new InkWriter(to, color);
        foreach (var found in report.Diagnostics)
        {
            if (!quiet || found.Severity == Severity.Error)
                WriteFinding(found, writer);
        }
        if (quiet || report.ExitCode >= ExitCode.WrongUse || (!report.HasRun && report.Diagnostics.Count == 0))
            return;
        foreach (var line in Words.Unjudged(report).Concat(report.Summary.Notes.Select(note => $"note: {note}")))
            writer.Line(Plain.OneLine(line), Ink.Aside);
        writer.Line(Words.Totals(report), report.Errors > 0 ? Ink.Error : Ink.None);
    }

    private static void WriteFinding(Diagnostic found, InkWriter writer)
    {
        if (found.Location is { } place)
            writer.Write($"{Plain.OneLine(place.ToString())}: ", Ink.Place);
        writer.Write($"{Words.Of(found.Severity)} {found.Code}: ", InkOf(found.Severity));
        writer.Line(Indented(found.Message));
        if (!string.IsNullOrEmpty(found.Help))
            writer.Line($"  help: {Indented(found.Help)}");
        foreach (var related in found.Related)
            writer.Line($"  seen in: {Plain.OneLine(Words.Of(related))}", Ink.Aside);
    }

    /// <summary>Further lines of a text stand deeper than the labels, so that every line that starts at the margin is a finding.</summary>
    private static string Indented(string text) => Plain.Lines(text.ReplaceLineEndings("\n").TrimEnd('\n')).Replace("\n", "\n    ", StringComparison.Ordinal);

    private static Ink InkOf(Severity severity) => severity switch
    {
        Severity.Error => Ink.Error,
        Severity.Warning => Ink.Warning,
        _ => Ink.Info,
    };
}
