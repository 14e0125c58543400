using PgHaManifests.Core.Settings;
using PgHaManifests.Core.Settings.Model;
using Shouldly;
using Xunit;

namespace PgHaManifests.Core.Tests.Settings;

public sealed class DefaultsTests : IDisposable
{
    private readonly SettingsSandbox sandbox = new();

    [Fact]
    public void Production_is_highly_available()
    {
        var cluster = Production();

        cluster.Instances!.Value.ShouldBe(3);
        cluster.EnablePdb!.Value.ShouldBeTrue();
        var synchronous = cluster.Replication!.Synchronous!;
        (synchronous.Enabled!.Value, synchronous.Method!.Value, synchronous.Number!.Value, synchronous.DataDurability!.Value, synchronous.FailoverQuorum!.Value)
            .ShouldBe((true, "any", 1, "required", true));
        var lifecycle = cluster.Lifecycle!;
        (lifecycle.PrimaryUpdateMethod!.Value, lifecycle.PrimaryUpdateStrategy!.Value, lifecycle.SmartShutdownTimeout!.Value, lifecycle.StopDelay!.Value, lifecycle.SwitchoverDelay!.Value)
            .ShouldBe(("switchover", "unsupervised", 15, 1800, 3600));
        var placement = cluster.Placement!;
        (placement.HostAntiAffinity!.Value, placement.ZoneSpread!.Value, placement.MinDomains!.Value, placement.PriorityClass!.Value)
            .ShouldBe(("required", "DoNotSchedule", 3, "prod-postgres"));
        placement.NodeSelector!.Find("workload")!.Value.ShouldBe("postgres");
        placement.Tolerations!.ShouldHaveSingleItem().Effect!.Value.ShouldBe("NoSchedule");
    }

    [Fact]
    public void Production_is_backed_up_into_the_environments_own_path()
    {
        var cluster = Production();

        cluster.Archive!.DestinationPath!.Value.ShouldBe("https://pgbackups.blob.core.windows.net/backups/prod");
        cluster.Archive.ServerName.Value.ShouldBe("pg-pg18");
        cluster.Archive.Retention!.Value.ShouldBe("30d");
        cluster.Archive.StoreName.Value.ShouldBe("pg");
        var backup = cluster.ScheduledBackups!.ShouldHaveSingleItem();
        (backup.Key.Value, backup.Name.Value, backup.Method.Value, backup.Immediate.Value, backup.OwnerReference.Value, backup.Target.Value)
            .ShouldBe(("daily", "pg-daily", "plugin", true, "cluster", "prefer-standby"));
        backup.Schedule.Value.ShouldMatch("^0 [0-9]{1,2} 2 \\* \\* \\*$");
        (cluster.Backup!.Sidecar!.Cpu!.Value, cluster.Backup.Sidecar.Memory!.Value, cluster.Backup.Compression!.Value, cluster.Backup.WalMaxParallel!.Value, cluster.Backup.DataJobs!.Value)
            .ShouldBe(("500m", "1Gi", "lz4", 4, 2));
    }

    [Fact]
    public void The_minute_of_the_daily_backup_follows_from_environment_and_cluster()
    {
        string Schedule(string name, string cluster) => sandbox
            .Environment(name, SettingsSandbox.Production().Replace("  pg:", $"  {cluster}:", StringComparison.Ordinal)).Good(name).Clusters![0].Value.ScheduledBackups![0].Schedule.Value;

        Schedule("prod", "one").ShouldBe(Schedule("prod", "one"));
        new[] { Schedule("prod", "one"), Schedule("prod", "two"), Schedule("staging", "one") }.Distinct().Count().ShouldBe(3);
    }

    [Fact]
    public void Development_is_one_instance_without_backups_but_with_tls_and_checksums()
    {
        var good = sandbox.Environment("dev", SettingsSandbox.Development()).Good("dev");
        var cluster = good.Clusters![0].Value;

        cluster.Instances!.Value.ShouldBe(1);
        cluster.EnablePdb!.Value.ShouldBeFalse();
        cluster.Replication!.Synchronous!.Enabled!.Value.ShouldBeFalse();
        cluster.Placement!.HostAntiAffinity!.Value.ShouldBe("preferred");
        cluster.Placement.MinDomains.ShouldBeNull();
        cluster.Placement.NodeSelector.ShouldBeNull();
        cluster.Archive.ShouldBeNull();
        cluster.ScheduledBackups.ShouldBeNull();
        cluster.Bootstrap!.Initdb!.DataChecksums!.Value.ShouldBeTrue();
        cluster.Postgres!.Hba!.Select(line => line.Value).ShouldBe(["hostssl all all all scram-sha-256", "hostnossl all all all reject"]);
        good.Monitoring!.PodMonitor!.ShouldBeEmpty();
    }

    [Fact]
    public void Development_with_a_storage_account_is_backed_up() =>
        sandbox.Environment("dev", SettingsSandbox.Production() + "\npolicy: development\n").Good("dev").Clusters![0].Value.Archive.ShouldNotBeNull();

    [Theory]
    [InlineData("14.20", "on")]
    [InlineData("15.1", "lz4")]
    public void Parameters_are_worked_out_as_production_needs_them(string version, string compression)
    {
        var parameters = Production("walStorage: { size: 32Gi }\nresources: { cpu: 4500m, memory: 16Gi }", version: version).Postgres!.Parameters!;

        parameters.Select(entry => $"{entry.Name} {entry.Value}").ShouldBe(
        [
            "auto_explain.log_min_duration 10s", "checkpoint_timeout 15min", "effective_cache_size 11468MB", "log_checkpoints on", "log_lock_waits on",
            "log_min_duration_statement 1s", "maintenance_work_mem 1024MB", "max_connections 200", "max_parallel_maintenance_workers 2",
            "max_parallel_workers 4", "max_parallel_workers_per_gather 2", "max_slot_wal_keep_size 13107MB", "max_wal_size 8192MB",
            "min_wal_size 1024MB", "pg_stat_statements.track all", "random_page_cost 1.1", "shared_buffers 4096MB", "tcp_keepalives_idle 60",
            $"wal_compression {compression}", "work_mem 15MB",
        ]);
    }

    [Fact]
    public void Without_a_wal_volume_a_quarter_of_the_data_volume_counts()
    {
        var parameters = Production().Postgres!.Parameters!;

        parameters.Find("max_wal_size")!.Value.ShouldBe("4096MB");
        parameters.Find("max_slot_wal_keep_size")!.Value.ShouldBe("6553MB");
    }

    [Theory]
    [InlineData("shared_buffers: 1GB", "work_mem", "8MB")]
    [InlineData("shared_buffers: 131072", "work_mem", "8MB")] // 8 kB blocks
    [InlineData("max_connections: 100", "work_mem", "15MB")]
    [InlineData("max_connections: 5000", "work_mem", "4MB")]
    [InlineData("max_wal_size: 512MB", "min_wal_size", "256MB")]
    [InlineData("max_wal_size: 300", "min_wal_size", "150MB")]
    public void Derived_parameters_use_those_that_are_set(string set, string derived, string expected) =>
        Production(postgres: $"parameters: {{ {set} }}").Postgres!.Parameters!.Find(derived)!.Value.ShouldBe(expected);

    [Fact]
    public void A_set_parameter_keeps_its_text_and_its_place()
    {
        var parameter = Production(postgres: "parameters: { wal_compression: on, random_page_cost: 1.10, log_checkpoints: False }").Postgres!.Parameters!;

        parameter.Find("wal_compression")!.Value.ShouldBe("on");
        parameter.Find("random_page_cost")!.Value.ShouldBe("1.10");
        parameter.Find("log_checkpoints")!.Value.ShouldBe("False");
        parameter.Find("wal_compression")!.Origin.Kind.ShouldBe(OriginKind.File);
    }

    [Fact]
    public void Tuning_off_leaves_parameters_as_they_are_set()
    {
        Production(postgres: "tuning: off, parameters: { work_mem: 8MB }").Postgres!.Parameters!.ShouldHaveSingleItem().Name.Value.ShouldBe("work_mem");
        Production(postgres: "tuning: off").Postgres!.Parameters.ShouldBeNull();
    }

    [Fact]
    public void Very_small_volumes_leave_the_server_room_for_its_segments()
    {
        var parameters = Production("walStorage: { size: 100Mi }").Postgres!.Parameters!;

        (parameters.Find("min_wal_size")!.Value, parameters.Find("max_wal_size")!.Value).ShouldBe(("32MB", "64MB"));
    }

    [Fact]
    public void The_users_hba_lines_come_first_and_optional_tls_leaves_ours_out()
    {
        Production(postgres: "hba: [\"hostssl appdb app 10.0.0.0/8 scram-sha-256\"]").Postgres!.Hba!.Select(line => line.Value)
            .ShouldBe(["hostssl appdb app 10.0.0.0/8 scram-sha-256", "hostssl all all all scram-sha-256", "hostnossl all all all reject"]);
        Production(postgres: "tls: optional").Postgres!.Hba.ShouldBeNull();
    }

    [Fact]
    public void Storage_classes_carry_environment_and_parameters()
    {
        var good = sandbox.Environment("prod", SettingsSandbox.Production("walStorage: { size: 8Gi, profile: premium, }\ntablespaces: { fast: { storage: { size: 1Gi, iops: 5000, mbps: 200 } }, own: { storage: { size: 1Gi, profile: existing, storageClass: theirs } } }")).Good("prod");
        var cluster = good.Clusters![0].Value;

        cluster.Storage!.StorageClass!.Value.ShouldBe("prod-premium-v2-3000-125");
        cluster.WalStorage!.StorageClass!.Value.ShouldBe("prod-premium-wal");
        good.Platform!.StorageClasses.Select(item => $"{item.Name} {item.SkuName} {item.CachingMode} {item.Iops} {item.Mbps}").ShouldBe(
        [
            "prod-premium-v2-3000-125 PremiumV2_LRS None 3000 125", "prod-premium-v2-5000-200 PremiumV2_LRS None 5000 200", "prod-premium-wal Premium_LRS None  ",
        ]);
    }

    [Fact]
    public void Public_services_share_the_address_and_internal_ones_are_closed_to_the_network()
    {
        var services = Production("services: { rw: { exposure: public, allowedSources: [203.0.113.7/32] }, ro: { exposure: public, allowedSources: [203.0.113.7/32] }, r: { allowedSources: [10.0.0.0/8], ip: 10.1.0.4, subnet: snet, dnsName: pg.internal } }");

        Show("rw").ShouldBe("pg-rw-lb 5432 pg-example.westus3.cloudapp.azure.com azure-load-balancer-resource-group=rg-db azure-load-balancer-tcp-idle-timeout=30 azure-pip-name=pip-pg");
        Show("ro").ShouldBe("pg-ro-lb 5433 pg-example.westus3.cloudapp.azure.com azure-load-balancer-resource-group=rg-db azure-load-balancer-tcp-idle-timeout=30 azure-pip-name=pip-pg");
        Show("r").ShouldBe("pg-r-lb 5432 pg.internal azure-deny-all-except-load-balancer-source-ranges=true azure-load-balancer-internal=true azure-load-balancer-internal-subnet=snet azure-load-balancer-ipv4=10.1.0.4 azure-load-balancer-tcp-idle-timeout=30");
        services.ServerAltDnsNames!.Select(name => name.Value).ShouldBe(["pg-example.westus3.cloudapp.azure.com", "pg.internal"]);

        string Show(string key)
        {
            var service = services.Services!.Find(key)!;
            return $"{service.Name} {service.Port} {service.Fqdn} {string.Join(' ', service.Annotations!.Select(entry => $"{entry.Name.Value.Split('/')[1]}={entry.Value}"))}";
        }
    }

    [Fact]
    public void Workload_identity_is_the_clusters_own_service_account_unless_a_shared_one_is_named()
    {
        var own = Production();
        (own.Identity!.ServiceAccountName.Value, own.Identity.Shared.Value).ShouldBe(("pg", false));
        own.InheritedMetadata!.Labels!.Find("azure.workload.identity/use")!.Value.ShouldBe("true");

        var good = sandbox.Environment("prod", SettingsSandbox.Production().Replace("clientId:", "serviceAccount: shared, clientId:", StringComparison.Ordinal)).Good("prod");
        (good.Clusters![0].Value.Identity!.ServiceAccountName.Value, good.Clusters[0].Value.Identity!.Shared.Value).ShouldBe(("shared", true));
        good.Platform!.ServiceAccounts.ShouldHaveSingleItem().Name.Value.ShouldBe("shared");
    }

    [Fact]
    public void Roles_become_objects_where_the_operator_has_them()
    {
        var roles = "roles: { reader: {} }";
        var now = sandbox.Environment("dev", SettingsSandbox.Development(roles)).Good("dev").Clusters![0].Value;
        now.DatabaseRoles!.ShouldHaveSingleItem().Value.ObjectName!.Value.ShouldBe("pg-role-reader");
        now.ManagedRoles.ShouldBeNull();

        var before = sandbox.Environment("dev", SettingsSandbox.Development(roles).Replace("1.30.0", "1.29.2", StringComparison.Ordinal)).Good("dev").Clusters![0].Value;
        before.DatabaseRoles.ShouldBeNull();
        before.ManagedRoles!.ShouldHaveSingleItem().Value.Login!.Value.ShouldBeFalse();
    }

    [Fact]
    public void A_secret_goes_into_every_namespace_that_names_it()
    {
        var good = sandbox.Environment("dev", SettingsSandbox.Development("bootstrap: { initdb: { owner: app, secret: shared } }", "secrets: { items: { shared: {}, spare: {} } }")
            + "\n  second:\n    namespace: other\n    postgres: { version: \"18.4\" }\n    storage: { size: 1Gi }\n    roles: { app: { secret: shared } }\n").Good("dev");

        good.SecretTargets!.Select(target => $"{target.Namespace}/{target.Name}").ShouldBe(["db/shared", "db/spare", "other/shared"]);
        good.Platform!.Namespaces.Select(name => name.Value).ShouldBe(["db", "other"]);
    }

    [Theory]
    [InlineData("18.4", "", "ghcr.io/cloudnative-pg/postgresql:18.4-standard-trixie")]
    [InlineData("17.10", "minimal", "ghcr.io/cloudnative-pg/postgresql:17.10-minimal-trixie")]
    [InlineData("16.9", "system-bookworm", "ghcr.io/cloudnative-pg/postgresql:16.9-system-bookworm")]
    public void An_image_follows_from_version_and_flavour(string version, string flavour, string image) =>
        Production(postgres: flavour.Length == 0 ? null : $"flavour: {flavour}", version: version).Postgres!.Image!.Value.ShouldBe(image);

    private ClusterSettings Production(string cluster = "", string? postgres = null, string version = "18.4") =>
        sandbox.Environment("prod", SettingsSandbox.Production(cluster, postgres: $"version: \"{version}\"" + (postgres is null ? "" : ", " + postgres))).Good("prod").Clusters![0].Value;

    public void Dispose() => sandbox.Dispose();
}
