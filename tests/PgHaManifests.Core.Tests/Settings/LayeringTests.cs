using PgHaManifests.Core.Settings;
using PgHaManifests.Core.Yaml;
using Shouldly;
using Xunit;

namespace PgHaManifests.Core.Tests.Settings;

public sealed class LayeringTests : IDisposable
{
    private readonly SettingsSandbox sandbox = new();

    [Fact]
    public void Mappings_merge_scalars_and_lists_replace_and_the_own_file_comes_last()
    {
        var good = sandbox
            .Environment("_base", "namespace: from-base\npolicy: development\nmonitoring: { podMonitor: [prometheus], labels: { a: base, b: base } }\noperators: { cloudNativePg: { version: 1.29.2 } }\n")
            .Environment("_more", "namespace: from-more\nmonitoring: { labels: { b: more } }\n")
            .Environment("prod", "extends: [_base, _more]\nmonitoring: { podMonitor: [azure], labels: { c: own } }\nclusters: { pg: { postgres: { version: 18.4 }, storage: { size: 1Gi } } }\n")
            .Good("prod");

        good.Namespace!.Value.ShouldBe("from-more");
        good.Namespace.Origin.Location.ToString().ShouldBe("environments/_more.yaml:1:12");
        good.Operators!.CloudNativePg!.Version!.Value.ShouldBe("1.29.2");
        good.Monitoring!.PodMonitor!.Select(item => item.Value).ShouldBe(["azure"]);
        good.Monitoring.Labels!.Select(entry => $"{entry.Name}={entry.Value}").ShouldBe(["a=base", "b=more", "c=own"]);
    }

    [Fact]
    public void A_layer_reached_twice_counts_where_it_comes_first()
    {
        var good = sandbox
            .Environment("_base", SettingsSandbox.Development(environment: "monitoring: { namespace: base }"))
            .Environment("_left", "extends: [_base]\nmonitoring: { namespace: left }\n")
            .Environment("_right", "extends: [_base]\n")
            .Environment("dev", "extends: [_left, _right]\n")
            .Good("dev");

        good.Monitoring!.Namespace!.Value.ShouldBe("left");
        good.Layers.Select(layer => layer.File).ShouldBe(
            ["environments/_base.yaml", "environments/_left.yaml", "environments/_right.yaml", "environments/dev.yaml"]);
    }

    [Fact]
    public void Null_takes_away_what_lies_below()
    {
        var good = sandbox
            .Environment("_base", SettingsSandbox.Development("walStorage: { size: 1Gi }\nlifecycle: { stopDelay: 5 }") + "\n  old:\n    storage: { size: 1Gi }\n")
            .Environment("dev", "extends: [_base]\nclusters:\n  old: null\n  pg: { walStorage: ~, lifecycle: { stopDelay: null } }\n")
            .Good("dev");

        good.Clusters!.Select(entry => entry.Name.Value).ShouldBe(["pg"]);
        good.Clusters![0].Value.WalStorage.ShouldBeNull();
        good.Clusters![0].Value.Lifecycle!.StopDelay!.Value.ShouldBe(1800);
    }

    [Fact]
    public void Null_of_a_cluster_takes_a_cluster_default_away()
    {
        var good = sandbox
            .Environment("_base", "clusterDefaults: { walStorage: { size: 1Gi } }\n")
            .Environment("dev", "extends: [_base]\n" + SettingsSandbox.Development("walStorage: null"))
            .Good("dev");

        good.Clusters![0].Value.WalStorage.ShouldBeNull();
    }

    [Fact]
    public void Null_that_takes_nothing_away_is_a_warning_at_its_key() =>
        sandbox.Environment("dev", SettingsSandbox.Development("walStorage:")).Findings()
            .ShouldBe(["environments/dev.yaml:9:5 PGHA1017 walStorage is null, but no layer below sets it"]);

    [Fact]
    public void Null_inside_a_patch_is_kept_and_in_place_of_a_patch_removes_it()
    {
        var good = sandbox
            .Environment("_base", SettingsSandbox.Development("overrides: { cluster: { spec: { a: 1, b: 2 } }, gone: { x: 1 } }"))
            .Environment("dev", "extends: [_base]\nclusters: { pg: { overrides: { cluster: { spec: { a: null } }, gone: null } } }\n")
            .Good("dev");

        var patch = good.Clusters![0].Value.Overrides!.ShouldHaveSingleItem();
        var spec = patch.Value.Patch.ShouldBeOfType<YamlMapping>()["spec"].ShouldBeOfType<YamlMapping>();
        spec["a"].ShouldBeOfType<YamlScalar>().IsNull.ShouldBeTrue();
        spec["b"].ShouldBeOfType<YamlScalar>().Text.ShouldBe("2");
        spec["b"]!.Location!.Value.File.ShouldBe("environments/_base.yaml");
    }

    [Fact]
    public void Cluster_defaults_lie_under_every_cluster()
    {
        var good = sandbox.Environment("dev", SettingsSandbox.Development("instances: 2", "clusterDefaults: { instances: 3, lifecycle: { stopDelay: 7 } }") + "\n  second:\n    postgres: { version: \"17.2\" }\n    storage: { size: 1Gi }\n")
            .Good("dev");

        good.Clusters!.Find("pg")!.Instances!.Value.ShouldBe(2);
        good.Clusters.Find("second")!.Instances!.Value.ShouldBe(3);
        good.Clusters.ShouldAllBe(entry => entry.Value.Lifecycle!.StopDelay!.Value == 7);
        good.Clusters.Find("second")!.Instances!.Origin.Location.ToString().ShouldBe("environments/dev.yaml:4:31");
    }

    [Fact]
    public void Overrides_remember_that_they_come_from_cluster_defaults()
    {
        var overrides = sandbox
            .Environment("dev", SettingsSandbox.Development("overrides: { cluster: { a: 1 } }", "clusterDefaults: { overrides: { pod-monitor: { b: 1 }, cluster: { c: 1 } } }"))
            .Good("dev").Clusters![0].Value.Overrides!;

        overrides.Find("pod-monitor")!.FromClusterDefaults.ShouldBeTrue();
        overrides.Find("cluster")!.FromClusterDefaults.ShouldBeFalse();
        overrides.Find("cluster")!.Patch.ShouldBeOfType<YamlMapping>().Entries.Select(entry => entry.Name).ShouldBe(["c", "a"]);
    }

    [Fact]
    public void A_cluster_that_chooses_another_image_or_bootstrap_drops_that_of_the_defaults()
    {
        var cluster = sandbox.Environment("dev", """
            namespace: db
            policy: development
            operators: { cloudNativePg: { version: 1.30.0 } }
            clusterDefaults:
              postgres: { version: "18.4", flavour: minimal }
              bootstrap: { initdb: { database: appdb } }
            clusters:
              pg:
                storage: { size: 1Gi }
                postgres: { image: "ghcr.io/cloudnative-pg/postgresql:17.5-system-trixie" }
                bootstrap: { recovery: { volumeSnapshots: { storage: snap } } }
            """).Good("dev").Clusters![0].Value;

        cluster.Postgres!.Version.ShouldBeNull();
        cluster.Postgres.Flavour.ShouldBeNull();
        cluster.Postgres.Major!.Value.ShouldBe(17);
        cluster.Bootstrap!.Initdb.ShouldBeNull();
    }

    [Fact]
    public void Aliases_and_merge_keys_of_one_file_keep_the_place_of_their_anchor()
    {
        var cluster = sandbox.Environment("dev", SettingsSandbox.Development("walStorage: &wal { size: 2Gi }") + "\n  second:\n    postgres: { version: \"18.4\" }\n    storage:\n      <<: *wal\n      profile: premium\n")
            .Good("dev").Clusters!.Find("second")!;

        cluster.Storage!.Size!.Value.ShouldBe("2Gi");
        cluster.Storage.Size.Origin.Location.Line.ShouldBe(9);
    }

    [Fact]
    public void A_version_keeps_its_source_text()
    {
        var good = sandbox.Environment("dev", SettingsSandbox.Development(environment: "azure: { aks: { kubernetesVersion: 1.30 } }").Replace("1.30.0", "1.30", StringComparison.Ordinal)).Good("dev");

        good.Operators!.CloudNativePg!.Version!.Value.ShouldBe("1.30");
        good.Azure!.Aks!.KubernetesVersion!.Value.ShouldBe("1.30");
    }

    public void Dispose() => sandbox.Dispose();
}
