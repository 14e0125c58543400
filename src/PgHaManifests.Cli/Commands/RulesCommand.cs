using System.Collections.Immutable;
using PgHaManifests.Cli.Reports;

namespace PgHaManifests.Cli.Commands;

/// <summary><c>pgha rules</c>: every diagnostic code with its severity, whose verdict it is, and its title.</summary>
internal static class RulesCommand
{
    public static Verb Create() => new("rules", "List every diagnostic code: severity, whose verdict it is, what it says", _ => Outcome.Of(List()));

    private static TableProduct List() => new(
        "RuleList",
        ["code", "severity", "source", "name", "title"],
        [.. Codes.All.Select(known => ImmutableArray.Create<string?>(known.Code, Words.Of(known.Severity), Words.Of(known.Source), known.Slug, known.Title))]);
}
