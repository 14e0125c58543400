using Shouldly;
using Xunit;

namespace PgHaManifests.Cli.Tests.Commands;

/// <summary>The command over a copy of the shipped environments; what it writes is the business of the rooms' own tests.</summary>
public sealed class GenerateCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public GenerateCommandTests()
    {
        foreach (var file in Directory.GetFiles(Path.Combine(Repository.Root, "environments")))
            folder.Write($"environments/{Path.GetFileName(file)}", File.ReadAllText(file));
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Generate_writes_every_environment_and_says_what_it_did()
    {
        var run = Generate();
        run.ExitCode.ShouldBe(ExitCode.Success);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldStartWith("output: ");
        Directory.GetDirectories(In("output")).Select(Path.GetFileName).Order().ShouldBe(["dev", "prod", "prod-restore", "staging"]);
        Generate().Error.ShouldStartWith("output: nothing to change\n");
    }

    [Fact]
    public void Generate_writes_only_the_environments_named()
    {
        Generate("dev").ExitCode.ShouldBe(ExitCode.Success);
        Directory.GetDirectories(In("output")).Select(Path.GetFileName).ShouldBe(["dev"]);
    }

    [Fact]
    public void Quiet_generate_says_nothing_when_all_is_well()
    {
        var run = Generate("-q");
        (run.ExitCode, run.Output, run.Error).ShouldBe((ExitCode.Success, "", ""));
    }

    [Fact]
    public void An_unknown_environment_is_wrong_use_with_the_name_that_was_meant()
    {
        var run = Generate("stagin");
        run.ExitCode.ShouldBe(ExitCode.WrongUse);
        run.Error.ShouldBe("error PGHA9003: there is no environment 'stagin'\n  help: did you mean 'staging'?\n");
        Directory.Exists(In("output")).ShouldBeFalse();
    }

    [Fact]
    public void An_error_in_one_environment_writes_none()
    {
        folder.Write("environments/dev.yaml", File.ReadAllText(In("environments/dev.yaml")) + "nonsense: 1\n");
        var run = Generate("-o", "json");
        run.ExitCode.ShouldBe(ExitCode.Findings);
        run.Report().GetProperty("diagnostics").EnumerateArray().Where(found => found.GetProperty("severity").GetString() == "error")
            .ShouldHaveSingleItem().GetProperty("file").GetString().ShouldBe("environments/dev.yaml");
        Directory.Exists(In("output")).ShouldBeFalse();
    }

    [Fact]
    public void Check_writes_nothing_and_fails_on_a_difference()
    {
        Generate("--check").ExitCode.ShouldBe(ExitCode.Findings);
        Directory.Exists(In("output")).ShouldBeFalse();
        Generate();
        Generate("--check").ExitCode.ShouldBe(ExitCode.Success);
        File.AppendAllText(In("output/dev/kustomization.yaml"), "# edited\n");
        var run = Generate("--check");
        run.ExitCode.ShouldBe(ExitCode.Findings);
        run.Error.ShouldContain("output/dev/kustomization.yaml was edited by hand");
        File.ReadAllText(In("output/dev/kustomization.yaml")).ShouldEndWith("# edited\n");
    }

    [Fact]
    public void Diff_prints_the_difference_and_does_not_fail_unless_it_checks_too()
    {
        Generate();
        File.AppendAllText(In("output/dev/kustomization.yaml"), "# edited\n");
        var run = Generate("--diff");
        run.ExitCode.ShouldBe(ExitCode.Success);
        run.Output.ShouldStartWith("diff --git a/output/dev/kustomization.yaml b/output/dev/kustomization.yaml\n");
        run.Output.ShouldEndWith("-# edited\n");
        var check = Generate("--check", "--diff", "-o", "json");
        check.ExitCode.ShouldBe(ExitCode.Findings);
        check.Report().GetProperty("product").GetProperty("text").GetString().ShouldBe(run.Output);
    }

    [Fact]
    public void Output_goes_to_the_folder_named_relative_to_the_current_one()
    {
        var run = Run.In(folder.Path, "generate", "dev", "--root", ".", "--output-dir", "deep/tree");
        run.ExitCode.ShouldBe(ExitCode.Success);
        run.Error.ShouldStartWith("deep/tree: ");
        Directory.Exists(In("deep/tree/dev")).ShouldBeTrue();
    }

    [Fact]
    public void A_removed_environment_is_named_by_check_and_deleted_only_by_prune()
    {
        Generate();
        File.Delete(In("environments/staging.yaml"));
        Generate().ExitCode.ShouldBe(ExitCode.Success);
        Directory.Exists(In("output/staging")).ShouldBeTrue();
        Generate("--check").Error.ShouldContain("output/staging was generated for an environment that has no settings file any more");
        Generate("--prune", "dev").ExitCode.ShouldBe(ExitCode.Findings);
        Generate("--prune", "staging").ExitCode.ShouldBe(ExitCode.Success);
        Directory.Exists(In("output/staging")).ShouldBeFalse();
        Directory.Exists(In("output/dev")).ShouldBeTrue();
        Generate("--check").ExitCode.ShouldBe(ExitCode.Success);
    }

    [Theory]
    [InlineData("--stdout --check")]
    [InlineData("--stdout -o json")]
    [InlineData("--check --prune dev")]
    [InlineData("--diff --prune dev")]
    [InlineData("--prune dev prod")]
    public void Options_that_contradict_each_other_are_wrong_use(string options) =>
        Generate(options.Split(' ')).ExitCode.ShouldBe(ExitCode.WrongUse);

    [Fact]
    public void Stdout_prints_the_objects_of_the_environment_and_writes_nothing()
    {
        var run = Generate("dev", "--stdout");
        run.ExitCode.ShouldBe(ExitCode.Success);
        run.Output.Split("---\n").Length.ShouldBe(5);
        run.Output.ShouldStartWith("apiVersion: v1\nkind: Namespace\n");
        Directory.Exists(In("output")).ShouldBeFalse();
    }

    [Fact]
    public void Validate_without_a_path_judges_the_environments_and_writes_nothing()
    {
        var run = Run.In(folder.Path, "validate", "-o", "json");
        run.ExitCode.ShouldBe(ExitCode.Success);
        run.Report().GetProperty("summary").GetProperty("objects").GetInt32().ShouldBeGreaterThan(20);
        Directory.Exists(In("output")).ShouldBeFalse();
        folder.Write("environments/dev.yaml", File.ReadAllText(In("environments/dev.yaml")) + "nonsense: 1\n");
        Run.In(folder.Path, "validate").ExitCode.ShouldBe(ExitCode.Findings);
    }

    [Fact]
    public void A_root_without_environments_is_a_finding()
    {
        using var empty = new TemporaryFolder();
        var run = Run.In(empty.Path, "generate");
        run.ExitCode.ShouldBe(ExitCode.Findings);
        run.Error.ShouldContain("there is no folder environments in the root");
    }

    private Run Generate(params string[] words) => Run.In(folder.Path, ["generate", .. words]);

    private string In(string path) => Path.Combine(folder.Path, path);
}
