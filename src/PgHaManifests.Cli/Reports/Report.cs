using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Cli.Reports;

/// <summary>What every report format writes: one sorted list of findings, and what the run looked at.</summary>
/// <param name="Command">The command that was run, such as <c>schema import</c>; empty when the command line names none.</param>
/// <param name="Diagnostics">In the order of <see cref="DiagnosticOrder"/>.</param>
/// <param name="Product">What the command made besides findings, such as a list or a difference; null for most commands.</param>
/// <param name="ExitCode">How the run ends.</param>
internal sealed record Report(
    string Command, IReadOnlyList<Diagnostic> Diagnostics, RunSummary Summary, Product? Product = null, ExitCode ExitCode = ExitCode.Success)
{
    public int Errors { get; } = Diagnostics.Count(found => found.Severity == Severity.Error);
    public int Warnings { get; } = Diagnostics.Count(found => found.Severity == Severity.Warning);
    public int Infos { get; } = Diagnostics.Count(found => found.Severity == Severity.Info);
    public int NotEvaluated { get; } = Summary.NotEvaluated.Values.Sum();
    public int UnknownKinds { get; } = Summary.UnknownKinds.Values.Sum();

    /// <summary>Whether the run read anything that its summary could speak of.</summary>
    public bool HasRun => Summary.Documents > 0 || Summary.Objects > 0 || NotEvaluated > 0 || UnknownKinds > 0 || Summary.Waived > 0 || !Summary.Notes.IsEmpty;
}
