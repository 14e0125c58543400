using System.Text;
using PgHaManifests.Core.Settings;
using Shouldly;
using Xunit;

namespace PgHaManifests.Core.Tests.Settings;

public sealed class LoadTests : IDisposable
{
    private readonly SettingsSandbox sandbox = new();

    [Fact]
    public void The_committed_environments_load_without_a_finding()
    {
        var load = SettingsLoader.LoadAll(Repository.Root);

        load.Findings([]).Diagnostics.Select(SettingsSandbox.Show).ShouldBeEmpty();
        load.Environments.Keys.ShouldBe(["dev", "prod", "prod-restore", "staging"]);
        load.Environments.Values.ShouldAllBe(environment => environment.Settings != null);
    }

    [Fact]
    public void A_broken_environment_that_is_not_named_is_counted_not_reported()
    {
        var load = sandbox.Environment("dev", SettingsSandbox.Development()).Environment("broken", "namespace: [").Load();

        load.Environments["broken"].Settings.ShouldBeNull();
        load.Findings(["dev"]).Diagnostics.ShouldBeEmpty();
        load.Findings(["dev"]).NotEvaluated.ShouldContainKeyAndValue("rules across environments: broken has errors", 1);
        load.Findings([]).HasErrors.ShouldBeTrue();
    }

    [Fact]
    public void A_finding_of_a_layer_is_reported_once_for_all_who_extend_it()
    {
        sandbox.Environment("_base", "polcy: x\n").Environment("a", "extends: [_base]\n" + SettingsSandbox.Development()).Environment("b", "extends: [_base]\n" + SettingsSandbox.Development());

        sandbox.Findings().ShouldBe(["environments/_base.yaml:1:1 PGHA1010 polcy is no setting; did you mean \"policy\"?"]);
        sandbox.Findings("b").ShouldHaveSingleItem();
        sandbox.Load().Environments.Values.ShouldAllBe(environment => environment.Settings == null);
    }

    [Fact]
    public void A_layer_that_nobody_extends_is_judged_when_all_are_asked_for()
    {
        sandbox.Environment("_unused", "polcy: x\n").Environment("dev", SettingsSandbox.Development());

        sandbox.Findings().ShouldHaveSingleItem();
        sandbox.Findings("dev").ShouldBeEmpty();
    }

    [Fact]
    public void Unknown_names_are_told_apart_from_broken_ones()
    {
        var load = sandbox.Environment("dev", SettingsSandbox.Development()).Environment("broken", "a: b").Load();

        load.Unknown(["dev", "broken", "../x", "_base", "prod"]).ShouldBe(["../x", "_base", "prod"]);
    }

    [Fact]
    public void A_root_without_environments_is_an_error()
    {
        sandbox.Findings().ShouldBe(["environments PGHA1024 there is no folder environments in the root"]);
        sandbox.Findings("dev").ShouldHaveSingleItem();
        sandbox.Environment("_base", "namespace: x").Findings().ShouldBe(["environments PGHA1024 the folder environments holds no environment (NAME.yaml)"]);
    }

    [Fact]
    public void A_byte_order_mark_and_windows_line_ends_change_nothing()
    {
        var text = SettingsSandbox.Development("instances: x").Replace("\n", "\r\n", StringComparison.Ordinal);
        sandbox.Write("environments/dev.yaml", [.. "\uFEFF"u8, .. Encoding.UTF8.GetBytes(text)]);

        sandbox.Findings().ShouldHaveSingleItem().ShouldStartWith("environments/dev.yaml:9:16 PGHA1011 clusters.pg.instances is \"x\"");
    }

    [Fact]
    public void Text_that_is_not_utf8_is_an_error()
    {
        sandbox.Write("environments/latin.yaml", [.. "namespace: "u8, 0xE9, (byte)'\n']).Write("environments/wide.yaml", Encoding.Unicode.GetBytes("\uFEFFnamespace: x\n"));

        sandbox.Findings().Select(found => found.Split(' ')[1]).ShouldBe(["PGHA1002", "PGHA1002"]);
    }

    [Fact]
    public void A_link_that_leads_nowhere_or_in_a_circle_is_an_error()
    {
        Directory.CreateDirectory(Path.Combine(sandbox.Root, "environments"));
        File.CreateSymbolicLink(Path.Combine(sandbox.Root, "environments", "gone.yaml"), "nowhere.yaml");
        File.CreateSymbolicLink(Path.Combine(sandbox.Root, "environments", "loop.yaml"), "loop.yaml");

        sandbox.Findings().Select(found => string.Join(' ', found.Split(' ')[..2])).ShouldBe(["environments/gone.yaml PGHA1001", "environments/loop.yaml PGHA1001"]);
    }

    [Fact]
    public void Nesting_beyond_measure_is_an_error_and_no_crash()
    {
        sandbox.Environment("deep", "a: " + new string('[', 200_000));
        sandbox.Findings().ShouldNotBeEmpty();
    }

    [Fact]
    public void Loading_gives_the_same_every_time()
    {
        sandbox.Environment("dev", SettingsSandbox.Development("roles: { b: {}, a: {} }"));
        var one = SettingsWalk.Leaves(sandbox.Good("dev")).Select(leaf => $"{leaf.Key}={leaf.Value}").ToArray();

        SettingsWalk.Leaves(sandbox.Good("dev")).Select(leaf => $"{leaf.Key}={leaf.Value}").ShouldBe(one);
        one.Length.ShouldBeGreaterThan(80);
    }

    public void Dispose() => sandbox.Dispose();
}
