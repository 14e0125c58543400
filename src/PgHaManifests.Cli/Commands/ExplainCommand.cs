using System.CommandLine;
using PgHaManifests.Cli.Reports;
using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Cli.Commands;

/// <summary><c>pgha explain CODE</c>: what a diagnostic means; <c>pgha explain ENV [KEY]</c>: where a value comes from.</summary>
internal sealed class ExplainCommand
{
    private readonly Argument<string> subject = new("CODE|ENV") { Description = "A diagnostic code, such as PGHA3110, or the name of an environment" };

    private readonly Argument<string?> key = new("KEY")
    {
        Description = "A setting of the environment, such as clusters.pg-primary.storage.size; without it all that have a value",
        Arity = ArgumentArity.ZeroOrOne,
    };

    public static Verb Create()
    {
        var command = new ExplainCommand();
        return new Verb("explain", "Say what a diagnostic means, or where a setting comes from", command.Run) { command.subject, command.key };
    }

    private Outcome Run(Invocation invocation)
    {
        var code = invocation.Parsed.GetRequiredValue(subject);
        var setting = invocation.Parsed.GetValue(key);
        if (setting is not null || EnvironmentRun.Names(invocation.Options.Root).Contains(code, StringComparer.Ordinal))
            return ExplainedSetting.Of(code, setting, invocation);
        if (Codes.Find(code) is { } known)
            return Outcome.Of(Describe(known));
        return Outcome.WrongUse(CliDiagnostics.WrongUse.At(
            null, $"there is no code or environment '{code}'", Suggestion.For(code, Codes.All.Select(each => each.Code).Concat(EnvironmentRun.Names(invocation.Options.Root))) is { } near ? $"did you mean '{near}'? 'pgha rules' lists all" : "'pgha rules' lists all"));
    }

    private static DescribedProduct Describe(Descriptor known) => new(
        "Code",
        ["code", "severity", "source", "name", "title", "help"],
        [[known.Code, Words.Of(known.Severity), Words.Of(known.Source), known.Slug, known.Title, known.Help]],
        $"{known.Code} {known.Slug}: {known.Title}\n  severity: {Words.Of(known.Severity)}\n  whose verdict: {Words.Of(known.Source)}\n  help: {known.Help}\n");
}
