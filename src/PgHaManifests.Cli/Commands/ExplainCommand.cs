using System.CommandLine;
using PgHaManifests.Cli.Reports;
using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Cli.Commands;

/// <summary><c>pgha explain CODE</c>: what a diagnostic means.</summary>
internal sealed class ExplainCommand
{
    private readonly Argument<string> subject = new("CODE") { Description = "A diagnostic code, such as PGHA3110" };

    public static Verb Create()
    {
        var command = new ExplainCommand();
        return new Verb("explain", "Say what a diagnostic means", command.Run) { command.subject };
    }

    private Outcome Run(Invocation invocation)
    {
        var code = invocation.Parsed.GetRequiredValue(subject);
        if (Codes.Find(code) is { } known)
            return Outcome.Of(Describe(known));
        return Outcome.WrongUse(CliDiagnostics.WrongUse.At(
            null, $"there is no code '{code}'", Suggestion.For(code, Codes.All.Select(each => each.Code)) is { } near ? $"did you mean '{near}'? 'pgha rules' lists all" : "'pgha rules' lists all"));
    }

    private static DescribedProduct Describe(Descriptor known) => new(
        "Code",
        ["code", "severity", "source", "name", "title", "help"],
        [[known.Code, Words.Of(known.Severity), Words.Of(known.Source), known.Slug, known.Title, known.Help]],
        $"{known.Code} {known.Slug}: {known.Title}\n  severity: {Words.Of(known.Severity)}\n  whose verdict: {Words.Of(known.Source)}\n  help: {known.Help}\n");
}
