using System.CommandLine;
using System.Globalization;
using System.Text;
using PgHaManifests.Cli.Reports;
using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Rules;

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

    private static DescribedProduct Describe(Descriptor known)
    {
        var (why, example, versions) = (WhyOf(known), RuleExamples.Of(known.Code), RuleCatalog.VersionsOf(known.Code));
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{known.Code} {known.Slug}: {known.Title}\n");
        text.Append(CultureInfo.InvariantCulture, $"  severity: {Words.Of(known.Severity)}\n  whose verdict: {Words.Of(known.Source)}\n");
        if (versions is not null)
            text.Append(CultureInfo.InvariantCulture, $"  holds for: {versions}\n");
        if (why is not null)
            text.Append(CultureInfo.InvariantCulture, $"  why: {why}\n");
        text.Append(CultureInfo.InvariantCulture, $"  help: {known.Help}\n");
        if (example is not null)
            text.Append("  an example that fires:\n").Append(Indented(example));
        return new DescribedProduct(
            "Code",
            ["code", "severity", "source", "name", "title", "why", "help", "versions", "example"],
            [[known.Code, Words.Of(known.Severity), Words.Of(known.Source), known.Slug, known.Title, why, known.Help, versions, example]],
            text.ToString());
    }

    /// <summary>Where a server refuses the object, that is reason enough.</summary>
    internal static string? WhyOf(Descriptor known) => known.Why ?? known.Source switch
    {
        DiagnosticSource.ApiServer => known.Severity == Severity.Error ? "The API server refuses the object." : null,
        DiagnosticSource.Operator => known.Severity == Severity.Error ? "CloudNativePG's admission webhook refuses the object." : "CloudNativePG's admission webhook warns of it.",
        DiagnosticSource.PostgreSql => known.Severity == Severity.Error ? "PostgreSQL does not start with it, or does not take it." : null,
        _ => null,
    };

    private static string Indented(string text) => string.Concat(text.TrimEnd('\n').Split('\n').Select(line => line.Length == 0 ? "\n" : $"    {line}\n"));
}
