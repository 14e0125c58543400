using System.Collections.Immutable;
using System.CommandLine;
using PgHaManifests.Cli.Reports;
using PgHaManifests.Core.Rules;

namespace PgHaManifests.Cli.Commands;

/// <summary><c>pgha rules</c>: every diagnostic code with its severity, whose verdict it is, the releases it holds for, and its title.</summary>
internal sealed class RulesCommand
{
    private readonly Option<bool> page = new("--page")
    {
        Description = "Print the page docs/rules.md instead: what each rule says, why, and what to do",
        Arity = ArgumentArity.Zero,
    };

    public static Verb Create()
    {
        var command = new RulesCommand();
        return new Verb("rules", "List every diagnostic code: severity, whose verdict it is, what it says", command.Run) { command.page };
    }

    private Outcome Run(Invocation invocation) => Outcome.Of(invocation.Parsed.GetResult(page) is { Implicit: false } ? new TextProduct("RulePage", RulesPage.Text()) : List());

    private static TableProduct List() => new(
        "RuleList",
        ["code", "severity", "source", "name", "versions", "title"],
        [.. Codes.All.Select(known => ImmutableArray.Create<string?>(
            known.Code, Words.Of(known.Severity), Words.Of(known.Source), known.Slug, RuleCatalog.VersionsOf(known.Code), known.Title))]);
}
