using System.Collections.Immutable;
using PgHaManifests.Cli.Reports;
using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Rules;

namespace PgHaManifests.Cli.Commands;

/// <summary><c>pgha rules</c>: every diagnostic code with its severity, whose verdict it is, the operator's minor that brought it, and its title.</summary>
internal static class RulesCommand
{
    public static Verb Create() => new("rules", "List every diagnostic code: severity, whose verdict it is, what it says", _ => Outcome.Of(List()));

    private static TableProduct List()
    {
        var since = RuleCatalog.OperatorRules.ToDictionary(rule => rule.Descriptor.Code, rule => rule.Since, StringComparer.Ordinal);
        return new(
            "RuleList",
            ["code", "severity", "source", "since", "name", "title"],
            [.. Codes.All.Select(known => Row(known, since.GetValueOrDefault(known.Code)))]);
    }

    private static ImmutableArray<string?> Row(Descriptor known, string? since) =>
        [known.Code, Words.Of(known.Severity), Words.Of(known.Source), since, known.Slug, known.Title];
}
