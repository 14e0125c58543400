using System.Diagnostics;
using System.Text.Json;
using Shouldly;
using Xunit;

namespace PgHaManifests.Cli.Tests.Commands;

/// <summary>Rules of good practice, and the waivers that set them aside, from the command line.</summary>
public sealed class PolicyTests : IDisposable
{
    private const string Cluster = "apiVersion: postgresql.cnpg.io/v1\nkind: Cluster\nmetadata:\n  name: pg\nspec:\n  instances: 3\n  storage:\n    size: 1Gi\n";

    private const string Environment = """
        namespace: db
        policy: production
        operators:
          cloudNativePg: { version: 1.30.0 }
        clusters:
          pg:
            instances: 3
            storage: { size: 8Gi }
            postgres: { version: "18.4" }
            bootstrap: { initdb: { database: app, owner: app } }
            backup: { enabled: false }
        waivers:
          - { code: PGHA4830, object: Cluster/pg, reason: the data can be made again, expires: 2027-01-31 }
        """;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Manifests_are_judged_by_no_policy_unless_one_is_named()
    {
        folder.Write("a.yaml", Cluster);

        var none = Validate("a.yaml");
        none.ExitCode.ShouldBe(ExitCode.Success);
        none.Report().GetProperty("summary").GetProperty("notEvaluated").GetInt32().ShouldBeGreaterThan(50);
        Codes(none).ShouldNotContain("PGHA4830");

        var production = Validate("a.yaml", "--policy", "production");
        production.ExitCode.ShouldBe(ExitCode.Findings);
        Severity(production, "PGHA4830").ShouldBe("error");

        var development = Validate("a.yaml", "--policy", "development");
        development.ExitCode.ShouldBe(ExitCode.Success);
        Severity(development, "PGHA4830").ShouldBe("warning");
    }

    [Fact]
    public void A_policy_that_is_none_is_wrong_use()
    {
        folder.Write("a.yaml", Cluster);
        Validate("a.yaml", "--policy", "prod").ExitCode.ShouldBe(ExitCode.WrongUse);
    }

    [Fact]
    public void Policy_is_for_paths_and_date_for_environments()
    {
        folder.Write("a.yaml", Cluster);
        folder.Write("environments/prod.yaml", Environment);

        Validate("a.yaml", "--date", "2026-06-15").ExitCode.ShouldBe(ExitCode.WrongUse);
        Validate("--policy", "production").ExitCode.ShouldBe(ExitCode.WrongUse);
        Validate("--date", "tomorrow").ExitCode.ShouldBe(ExitCode.WrongUse);
    }

    [Fact]
    public void A_waiver_sets_a_finding_aside_until_its_last_day()
    {
        folder.Write("environments/prod.yaml", Environment);

        var before = Validate("--date", "2027-01-31");
        Codes(before).ShouldNotContain("PGHA4830");
        before.Report().GetProperty("summary").GetProperty("waived").GetInt32().ShouldBe(1);

        var after = Validate("--date", "2027-02-01");
        after.ExitCode.ShouldBe(ExitCode.Findings);
        Codes(after).ShouldContain("PGHA4830");
        Codes(after).ShouldContain("PGHA1061");
    }

    [Fact]
    public void Without_a_date_and_without_a_repository_expiry_is_counted_as_not_judged()
    {
        folder.Write("environments/prod.yaml", Environment);

        var run = Validate();
        Codes(run).ShouldNotContain("PGHA4830");
        Run.In(folder.Path, "validate").Error.ShouldContain("expiry of a waiver");
    }

    [Fact]
    public void Without_a_date_the_day_is_that_of_the_newest_commit()
    {
        folder.Write("environments/prod.yaml", Environment);
        Git("init", "-q");
        Git("-c", "user.name=a", "-c", "user.email=a@example.com", "commit", "-q", "--allow-empty", "-m", "first");

        Codes(Validate()).ShouldContain("PGHA1061");
    }

    private void Git(params string[] words)
    {
        var start = new ProcessStartInfo("git", ["-C", folder.Path, .. words]);
        start.Environment["GIT_COMMITTER_DATE"] = "2027-03-01T12:00:00Z";
        using var git = Process.Start(start)!;
        git.WaitForExit();
        git.ExitCode.ShouldBe(0);
    }

    private Run Validate(params string[] words) => Run.In(folder.Path, ["validate", .. words, "-o", "json"]);

    private static List<string> Codes(Run run) => [.. Findings(run).Select(found => found.GetProperty("code").GetString()!)];

    private static string? Severity(Run run, string code) => Findings(run).First(found => found.GetProperty("code").GetString() == code).GetProperty("severity").GetString();

    private static JsonElement.ArrayEnumerator Findings(Run run) => run.Report().GetProperty("diagnostics").EnumerateArray();
}
