using PgHaManifests.Core.Settings.Model;
using Shouldly;
using Xunit;

namespace PgHaManifests.Core.Tests.Settings;

public sealed class RecoveryTests : IDisposable
{
    private readonly SettingsSandbox sandbox = new();

    private const string Source = """
        instances: 3
        namespace: data
        postgres: { parameters: { max_connections: 300 }, hba: ["local all all peer"] }
        resources: { cpu: "4", memory: 16Gi }
        walStorage: { size: 32Gi, iops: 4000 }
        tablespaces: { fast: { storage: { size: 10Gi } } }
        bootstrap: { initdb: { database: shop, owner: shopkeeper, secret: shop-pass } }
        inheritedMetadata: { labels: { team: shop } }
        placement: { zoneSpread: ScheduleAnyway }
        services: { rw: { exposure: public, allowedSources: [203.0.113.7/32] } }
        databases: { more: {} }
        roles: { reader: {} }
        poolers: { rw: {} }
        """;

    private const string Short = "bootstrap: { recovery: { from: { environment: prod, cluster: pg }, targetTime: \"2026-11-01T10:00:00Z\" } }\n";

    [Fact]
    public void The_short_form_makes_a_cluster_called_after_its_source_beside_it()
    {
        var good = Restore(Short);
        var cluster = good.Clusters!.ShouldHaveSingleItem().Value;

        cluster.Name.Value.ShouldBe("pg-restore");
        cluster.Namespace!.Value.ShouldBe("data");
        cluster.Instances!.Value.ShouldBe(1);
        good.HostEnvironment!.Value.ShouldBe("prod");
        good.Platform.ShouldBeNull();
        good.SecretTargets!.ShouldBeEmpty();
        good.Bootstrap.ShouldBeNull();
    }

    [Fact]
    public void It_takes_the_server_its_sizes_and_its_owner_over()
    {
        var cluster = Restore(Short).Clusters![0].Value;

        cluster.Postgres!.Image!.Value.ShouldBe("ghcr.io/cloudnative-pg/postgresql:18.4-standard-trixie");
        cluster.Postgres.Parameters!.Find("max_connections")!.Value.ShouldBe("300");
        cluster.Postgres.Hba![0].Value.ShouldBe("local all all peer");
        cluster.Resources!.Memory!.Value.ShouldBe("16Gi");
        (cluster.Storage!.Size!.Value, cluster.WalStorage!.Size!.Value, cluster.Tablespaces!.Find("fast")!.Storage!.Size!.Value).ShouldBe(("64Gi", "32Gi", "10Gi"));
        cluster.WalStorage.StorageClass!.Value.ShouldBe("prod-premium-v2-4000-125");
        cluster.InheritedMetadata!.Labels!.Find("team")!.Value.ShouldBe("shop");
        cluster.Placement!.ZoneSpread!.Value.ShouldBe("ScheduleAnyway");
        var recovery = cluster.Bootstrap!.Recovery!;
        (recovery.Database!.Value, recovery.Owner!.Value, recovery.Secret!.Value).ShouldBe(("shop", "shopkeeper", "shop-pass"));
        recovery.Database.Origin.Location.File.ShouldBe("environments/prod.yaml");
        recovery.Database.Origin.Note.ShouldBe("taken over from prod/pg");
    }

    [Fact]
    public void It_does_not_take_what_would_get_in_the_sources_way()
    {
        var cluster = Restore(Short).Clusters![0].Value;

        cluster.Services.ShouldBeNull();
        cluster.Databases.ShouldBeNull();
        cluster.Roles.ShouldBeNull();
        cluster.Poolers.ShouldBeNull();
        cluster.ScheduledBackups.ShouldBeNull();
        cluster.ServerAltDnsNames.ShouldBeNull();
    }

    [Fact]
    public void It_reads_the_sources_archive_through_a_store_of_its_own_and_writes_under_its_own_name()
    {
        var cluster = Restore(Short).Clusters![0].Value;

        var external = cluster.ExternalClusters!.ShouldHaveSingleItem();
        external.Name.Value.ShouldBe("pg");
        (external.Archive!.StoreName.Value, external.Archive.DestinationPath!.Value, external.Archive.ServerName.Value)
            .ShouldBe(("pg-restore-source", "https://pgbackups.blob.core.windows.net/backups/prod", "pg-pg18"));
        external.Archive.Retention.ShouldBeNull();
        (cluster.Archive!.DestinationPath!.Value, cluster.Archive.ServerName.Value)
            .ShouldBe(("https://pgbackups.blob.core.windows.net/backups/restore", "pg-restore-pg18"));
    }

    [Fact]
    public void What_the_recovery_sets_itself_wins()
    {
        var cluster = Restore("""
            bootstrap: { recovery: { from: { environment: prod, cluster: pg }, database: other, serverName: pg-pg17 } }
            clusters:
              mine:
                instances: 2
                storage: { size: 128Gi }
                postgres: { image: "ghcr.io/cloudnative-pg/postgresql:18.5-standard-trixie" }
            """).Clusters!.ShouldHaveSingleItem().Value;

        cluster.Name.Value.ShouldBe("mine");
        cluster.Instances!.Value.ShouldBe(2);
        cluster.Storage!.Size!.Value.ShouldBe("128Gi");
        cluster.Postgres!.Version.ShouldBeNull();
        cluster.Postgres.Image!.Value.ShouldEndWith("18.5-standard-trixie");
        (cluster.Bootstrap!.Recovery!.Database!.Value, cluster.Bootstrap.Recovery.Owner!.Value).ShouldBe(("other", "other"));
        cluster.RecoverySource!.ServerName.Value.ShouldBe("pg-pg17");
    }

    [Fact]
    public void Cluster_defaults_of_a_shared_layer_lie_below_what_is_taken_over()
    {
        sandbox.Environment("_base", "clusterDefaults: { storage: { size: 8Gi }, lifecycle: { stopDelay: 60 }, bootstrap: { initdb: { database: x } } }\n");
        var cluster = Restore("extends: [_base]\n" + Short).Clusters![0].Value;

        cluster.Storage!.Size!.Value.ShouldBe("64Gi");
        cluster.Lifecycle!.StopDelay!.Value.ShouldBe(60);
        cluster.Bootstrap!.Initdb.ShouldBeNull();
    }

    [Fact]
    public void On_another_aks_cluster_it_brings_its_own_platform()
    {
        var good = Restore(Short + "namespace: elsewhere\nazure: { aks: { name: aks-two } }\n");

        good.HostEnvironment.ShouldBeNull();
        good.Platform!.StorageClasses.Select(item => item.Name.Value).ShouldBe(["restore-premium-v2-3000-125", "restore-premium-v2-4000-125"]);
        good.Clusters![0].Value.Namespace!.Value.ShouldBe("elsewhere");
        good.SecretTargets!.ShouldHaveSingleItem().Name.Value.ShouldBe("shop-pass");
    }

    [Fact]
    public void A_foreign_archive_needs_no_other_environment()
    {
        var cluster = sandbox.Environment("prod", SettingsSandbox.Production("bootstrap: { recovery: { store: \"https://other.blob.core.windows.net/c/p\", serverName: old, targetName: x, backupId: 20261101T021700 } }"))
            .Good("prod").Clusters![0].Value;

        (cluster.RecoverySource!.StoreName.Value, cluster.RecoverySource.MakesStore.Value, cluster.RecoverySource.DestinationPath!.Value, cluster.RecoverySource.ServerName.Value)
            .ShouldBe(("pg-source", true, "https://other.blob.core.windows.net/c/p", "old"));
        cluster.ExternalClusters!.ShouldHaveSingleItem().Name.Value.ShouldBe("old");
    }

    [Fact]
    public void A_sibling_is_recovered_whatever_the_order_of_names()
    {
        var good = sandbox.Environment("prod", Prod() + "\n  a-copy:\n    bootstrap: { recovery: { from: { cluster: pg } } }\n").Good("prod");

        var copy = good.Clusters!.Find("a-copy")!;
        copy.WalStorage!.Size!.Value.ShouldBe("32Gi");
        copy.RecoverySource!.ServerName.Value.ShouldBe("pg-pg18");
        sandbox.Findings().ShouldHaveSingleItem().ShouldContain("PGHA1039");
    }

    private static string Prod() => SettingsSandbox.Production(Source.Replace("postgres: { parameters", "postgres: { version: \"18.4\", parameters", StringComparison.Ordinal), Secrets)
        .Replace("    postgres: { version: \"18.4\" }\n", "", StringComparison.Ordinal);

    private const string Secrets = "secrets: { items: { shop-pass: {} } }";

    private EnvironmentSettings Restore(string text)
    {
        return sandbox.Environment("prod", Prod()).Environment("restore", text).Good("restore");
    }

    public void Dispose() => sandbox.Dispose();
}
