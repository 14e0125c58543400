using Shouldly;
using Xunit;

namespace PgHaManifests.Cli.Tests.Commands;

/// <summary>Where a setting's value comes from, as the user reads it.</summary>
public sealed class ExplainedSettingTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public ExplainedSettingTests()
    {
        folder.Write("environments/_base.yaml", "clusterDefaults:\n  storage: { size: 10Gi }\n  postgres: { version: \"18.4\" }\n");
        folder.Write(
            "environments/dev.yaml",
            "extends: [_base]\nnamespace: db\npolicy: development\noperators: { cloudNativePg: { version: 1.30.0 } }\nclusters:\n  pg:\n    storage: { size: 20Gi }\n    resources: { cpu: \"1\", memory: 4Gi }\n");
        folder.Write("environments/broken.yaml", "polcy: production\n");
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_written_value_shows_the_layers_that_say_something()
    {
        var run = Explain("dev", "clusters.pg.storage.size");
        run.ExitCode.ShouldBe(ExitCode.Success);
        run.Output.ShouldStartWith("clusters.pg.storage.size = 20Gi\n");
        run.Output.ShouldContain("written in environments/dev.yaml:7:22\n");
        run.Output.ShouldContain("environments/_base.yaml:2:20 (clusterDefaults): 10Gi\n");
        run.Output.ShouldContain("environments/dev.yaml:7:22: 20Gi   <- in force\n");
    }

    [Fact]
    public void A_default_and_a_derived_value_say_why()
    {
        Explain("dev", "clusters.pg.instances").Output.ShouldContain("default, policy development");
        Explain("dev", "clusters.pg.postgres.parameters.shared_buffers").Output.ShouldContain("worked out from environments/dev.yaml:8:36, memory / 4");
    }

    [Fact]
    public void A_key_of_several_values_and_a_whole_environment_list_them()
    {
        Explain("dev", "clusters.pg.storage").Output.ShouldContain("clusters.pg.storage.size = 20Gi   (written in environments/dev.yaml:7:22)");
        Explain("dev").Output.ShouldContain("namespace = db   (written in environments/dev.yaml:2:12)");
    }

    [Fact]
    public void The_report_has_the_same_in_json()
    {
        var item = Explain("dev", "clusters.pg.storage.size", "-o", "json").Report().GetProperty("product").GetProperty("items")[0];
        item.GetProperty("value").GetString().ShouldBe("20Gi");
        item.GetProperty("origin").GetString().ShouldBe("file");
        item.GetProperty("file").GetString().ShouldBe("environments/dev.yaml");
    }

    [Fact]
    public void A_misspelt_key_or_environment_is_wrong_use_with_what_was_meant()
    {
        var key = Explain("dev", "clusters.pg.storage.sise");
        key.ExitCode.ShouldBe(ExitCode.WrongUse);
        key.Error.ShouldContain("did you mean");
        Explain("dve", "namespace").Error.ShouldContain("did you mean 'dev'?");
    }

    [Fact]
    public void A_broken_environment_shows_its_errors()
    {
        var run = Explain("broken", "namespace");
        run.ExitCode.ShouldBe(ExitCode.Findings);
        run.Error.ShouldContain("environments/broken.yaml:1:1: error PGHA1010");
    }

    private Run Explain(params string[] words) => Run.Of(["explain", .. words, "--root", folder.Path]);
}
