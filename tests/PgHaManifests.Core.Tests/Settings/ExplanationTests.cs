using PgHaManifests.Core.Settings;
using Shouldly;
using Xunit;

namespace PgHaManifests.Core.Tests.Settings;

public sealed class ExplanationTests : IDisposable
{
    private readonly SettingsSandbox sandbox = new();

    public ExplanationTests() => sandbox
        .Environment("_base", "clusterDefaults: { lifecycle: { stopDelay: 10 } }\nmonitoring: { labels: { app.kubernetes.io/name: pg, team: db } }\n")
        .Environment("prod", "extends: [_base]\n" + SettingsSandbox.Production("lifecycle: { stopDelay: 20 }\nresources: { memory: 4Gi }\nwalStorage: { size: 4Gi }"))
        .Environment("prod-restore", "bootstrap: { recovery: { from: { environment: prod, cluster: pg } } }\n");

    [Fact]
    public void A_written_value_shows_every_layer_that_says_something()
    {
        var explained = Explain("prod", "clusters.pg.lifecycle.stopDelay");

        explained.Value!.Text.ShouldBe("20");
        explained.Layers.Select(layer => $"{layer.At.File} {layer.Text} {layer.Through} {layer.InForce}").ShouldBe(
            ["environments/_base.yaml 10 clusterDefaults False", "environments/prod.yaml 20  True"]);
        explained.Meaning.ShouldNotBeNull();
    }

    [Fact]
    public void A_default_and_a_derived_value_say_why()
    {
        var instances = Explain("prod", "clusters.pg.instances").Value!;
        (instances.Text, instances.Origin.Kind, instances.Origin.Note).ShouldBe(("3", OriginKind.Default, "policy production"));

        var buffers = Explain("prod", "clusters.pg.postgres.parameters.shared_buffers").Value!;
        (buffers.Text, buffers.Origin.Kind, buffers.Origin.Note).ShouldBe(("1024MB", OriginKind.Computed, "memory / 4"));
        buffers.Origin.Location.Line.ShouldBe(Explain("prod", "clusters.pg.resources.memory").Value!.Origin.Location.Line);
    }

    [Fact]
    public void Names_with_dots_and_items_of_lists_are_found()
    {
        Explain("prod", "monitoring.labels.app.kubernetes.io/name").Value!.Text.ShouldBe("pg");
        Explain("prod", "clusters.pg.postgres.hba[1]").Value!.Text.ShouldBe("hostnossl all all all reject");
        Explain("prod", "extends[0]").Layers.ShouldHaveSingleItem().InForce.ShouldBeTrue();
    }

    [Fact]
    public void A_key_with_more_than_one_value_shows_its_parts()
    {
        var explained = Explain("prod", "clusters.pg.walStorage");

        explained.Value.ShouldBeNull();
        explained.Parts.Select(part => part.Key).ShouldContain("clusters.pg.walStorage.size");
    }

    [Fact]
    public void A_known_key_that_is_not_set_is_no_error()
    {
        var explained = Explain("prod", "clusters.pg.snapshots.online");

        explained.Value.ShouldBeNull();
        explained.Parts.ShouldBeEmpty();
    }

    [Fact]
    public void What_a_recovery_takes_over_is_shown_where_it_is_written()
    {
        var explained = Explain("prod-restore", "clusters.pg-restore.walStorage.size");

        explained.Value!.Text.ShouldBe("4Gi");
        explained.Layers.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            layer => layer.At.File.ShouldBe("environments/prod.yaml"), layer => layer.Through.ShouldBe("taken over from prod/pg"), layer => layer.InForce.ShouldBeTrue());
        Explain("prod-restore", "azure.location").Layers.ShouldHaveSingleItem().Through.ShouldBe("taken over");
        Explain("prod-restore", "clusters.pg-restore.bootstrap.recovery.from.cluster").Layers.ShouldHaveSingleItem().Through.ShouldBe("the environment's bootstrap");
    }

    [Theory]
    [InlineData("clusters.pg.storrage.size", "clusters.pg.storage.size")]
    [InlineData("clustres.pg", "clusters.pg")]
    [InlineData("clusters.gp.instances", "clusters.pg.instances")]
    [InlineData("clusters.pg.postgres.parameters.work_men", "clusters.pg.postgres.parameters.work_mem")]
    [InlineData("clusters.pg.snapshots.onlin", "clusters.pg.snapshots.online")]
    [InlineData("clusters.pg.instances.more", null)]
    [InlineData("clusterDefaults.instances", null)]
    [InlineData("", null)]
    [InlineData("..", null)]
    [InlineData("clusters.pg.postgres.hba[99]", null)]
    public void An_unknown_key_has_a_suggestion_where_one_is_near(string key, string? meant)
    {
        SettingsExplanation.Of(sandbox.Good("prod"), key, out var suggested).ShouldBeNull();
        suggested.ShouldBe(meant);
    }

    [Fact]
    public void Every_leaf_can_be_explained()
    {
        var good = sandbox.Good("prod");
        foreach (var leaf in SettingsWalk.Leaves(good))
            SettingsExplanation.Of(good, leaf.Key, out _).ShouldNotBeNull(leaf.Key).Value.ShouldBe(leaf.Value, leaf.Key);
    }

    private SettingsExplanation Explain(string environment, string key) => SettingsExplanation.Of(sandbox.Good(environment), key, out _).ShouldNotBeNull();

    public void Dispose() => sandbox.Dispose();
}
