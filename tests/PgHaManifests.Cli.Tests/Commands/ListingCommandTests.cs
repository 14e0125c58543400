using System.Text.Json;
using PgHaManifests.Core.Rules;
using PgHaManifests.Core.Schemas;
using Shouldly;
using Xunit;

namespace PgHaManifests.Cli.Tests.Commands;

/// <summary>Commands that say what is known.</summary>
public sealed class ListingCommandTests
{
    [Fact]
    public void Rules_lists_every_code()
    {
        var items = Items(Run.Of("rules", "-o", "json"));
        items.Select(item => item.GetProperty("code").GetString()).ShouldBe(Codes.All.Select(known => known.Code));
        Run.Of("rules").Output.Split('\n').Length.ShouldBe(Codes.All.Length + 2);
    }

    [Theory]
    [InlineData("PGHA9002")]
    [InlineData("pgha9002")]
    public void Explain_says_what_a_code_means(string code)
    {
        var run = Run.Of("explain", code);
        run.ExitCode.ShouldBe(ExitCode.Success);
        run.Output.ShouldBe($"PGHA9002 wrong-use: {CliDiagnostics.WrongUse.Title}\n  severity: error\n  whose verdict: internal\n  help: {CliDiagnostics.WrongUse.Help}\n");
        Items(Run.Of("explain", code, "-o", "json")).ShouldHaveSingleItem().GetProperty("help").GetString().ShouldBe(CliDiagnostics.WrongUse.Help);
    }

    [Fact]
    public void Explain_of_a_rule_says_why_and_shows_an_example_that_fires()
    {
        var output = Run.Of("explain", "PGHA4852").Output;
        output.ShouldContain("\n  why: ");
        output.ShouldContain("\n  holds for: every release\n");
        output.ShouldContain("\n  an example that fires:\n    apiVersion: postgresql.cnpg.io/v1\n    kind: Cluster\n");
    }

    [Fact]
    public void Every_rule_has_an_example() => Codes.All.Where(known => RuleCatalog.VersionsOf(known.Code) is not null && RuleExamples.Of(known.Code) is null)
        .Select(known => known.Code).ShouldBeEmpty();

    /// <summary><c>pgha rules --page > docs/rules.md</c> prints it anew.</summary>
    [Fact]
    public void The_page_of_rules_is_the_committed_one() => Baseline.Matches("../../../docs/rules.md", Run.Of("rules", "--page").Output);

    [Fact]
    public void Explain_of_an_unknown_code_is_wrong_use()
    {
        var run = Run.Of("explain", "PGHA9902");
        run.ExitCode.ShouldBe(ExitCode.WrongUse);
        run.Error.ShouldContain("there is no code or environment 'PGHA9902'");
    }

    [Fact]
    public void Schema_list_names_every_kind_of_every_release_once()
    {
        var items = Items(Run.Of("schema", "list", "-o", "json"));
        var rows = items.Select(item => string.Join(' ', item.EnumerateObject().Select(cell => cell.Value.GetString()))).ToList();
        rows.ShouldBeUnique();
        rows.ShouldContain("postgresql.cnpg.io/v1 Cluster cloudnative-pg 1.28.4");
        rows.ShouldContain("postgresql.cnpg.io/v1 Cluster cloudnative-pg 1.30.0");
        rows.ShouldContain("v1 ConfigMap kubernetes 1.36.3");
        foreach (var (source, releases) in SchemaReleases.Embedded)
        {
            foreach (var release in releases)
                rows.ShouldContain(row => row.EndsWith($" {source} {release}", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Schema_settings_prints_the_schema_and_nothing_else()
    {
        var run = Run.Of("schema", "settings");
        run.ExitCode.ShouldBe(ExitCode.Success);
        run.Error.ShouldBeEmpty();
        JsonDocument.Parse(run.Output).RootElement.GetProperty("properties").TryGetProperty("clusters", out _).ShouldBeTrue();
        Run.Of("schema", "settings", "-o", "json").Report().GetProperty("product").GetProperty("text").GetString().ShouldBe(run.Output);
    }

    [Fact]
    public void A_group_of_commands_alone_is_wrong_use()
    {
        var run = Run.Of("schema");
        run.ExitCode.ShouldBe(ExitCode.WrongUse);
        run.Error.ShouldContain("'schema' needs a command after it");
        Run.Of("schema", "lst").Error.ShouldContain("unknown command 'schema lst'\n  help: did you mean 'list'?");
    }

    private static List<JsonElement> Items(Run run) => [.. run.Report().GetProperty("product").GetProperty("items").EnumerateArray()];
}
