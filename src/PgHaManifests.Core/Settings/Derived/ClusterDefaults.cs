using PgHaManifests.Core.Settings.Model;
using PgHaManifests.Core.Settings.Values;

namespace PgHaManifests.Core.Settings.Derived;

/// <summary>Fills in a cluster: defaults first, then everything that is worked out from them.</summary>
internal static class ClusterDefaults
{
    public static ClusterSettings Fill(ClusterAtHand hand, Surroundings around)
    {
        var at = hand.Key;
        var cluster = hand.Cluster;
        cluster = cluster with
        {
            Namespace = cluster.Namespace ?? Namespace(hand, around),
            Instances = cluster.Instances ?? Instances(hand, around),
            Postgres = PostgresDefaults.Fill(cluster.Postgres, at),
            Resources = Resources(cluster.Resources, hand, around),
            Storage = StorageDefaults.Fill(cluster.Storage, around.PlatformName, isWal: false, at),
            WalStorage = StorageDefaults.Fill(cluster.WalStorage, around.PlatformName, isWal: true, at),
            Bootstrap = BootstrapDefaults.Fill(cluster.Bootstrap, hand),
            Placement = PlacementDefaults.Fill(cluster.Placement, at, around),
            Lifecycle = Lifecycle(cluster.Lifecycle, at),
        };
        cluster = cluster with
        {
            Postgres = PostgresDefaults.Tune(cluster, cluster.Postgres!),
            Replication = ReplicationDefaults.Fill(cluster.Replication, cluster.Instances, at, around),
            Backup = BackupDefaults.Fill(cluster.Backup, hand with { Cluster = cluster }, around),
            Services = ServiceDefaults.Fill(cluster.Services, cluster, around),
            Poolers = ServiceDefaults.Fill(cluster.Poolers, cluster, around),
            Identity = Identity(cluster, around),
            EnablePdb = cluster.Instances is { } instances ? Settled.From(instances.Value > 1, instances, "more than one instance") : null,
        };
        cluster = DatabaseDefaults.Fill(cluster, around);
        cluster = cluster with
        {
            Snapshots = BackupDefaults.Fill(cluster.Snapshots, cluster, around),
            Archive = BackupDefaults.Archive(cluster, around),
            RecoverySource = BootstrapDefaults.Source(cluster, hand),
            ServerAltDnsNames = ServiceDefaults.AltDnsNames(cluster.Services),
            InheritedMetadata = InheritedDefaults.Fill(cluster.InheritedMetadata, cluster.Identity, at, around),
            Monitors = Monitors(cluster, around.Environment.Monitoring),
        };
        return cluster with
        {
            ScheduledBackups = BackupDefaults.ScheduledBackups(cluster),
            ExternalClusters = BootstrapDefaults.ExternalClusters(cluster),
        };
    }

    /// <summary>A recovery on the source's AKS cluster lives where the source lives, for there are its secrets.</summary>
    private static Setting<string>? Namespace(ClusterAtHand hand, Surroundings around)
    {
        if (around.Host is not null && hand.Source?.Namespace is { } source)
            return Settled.From(source.Value, source, $"namespace of {hand.SourceEnvironment}/{hand.Source.Name.Value}");
        return around.Environment.Namespace is { } own ? Settled.From(own.Value, own, "namespace of the environment") : null;
    }

    private static Setting<int> Instances(ClusterAtHand hand, Surroundings around) => hand.IsRecovery
        ? Settled.Default(1, hand.Key, "a recovery")
        : Settled.Default(around.IsProduction ? 3 : 1, hand.Key, around.PolicyNote);

    private static ResourcesSettings Resources(ResourcesSettings? resources, ClusterAtHand hand, Surroundings around)
    {
        resources ??= new ResourcesSettings { Origin = Origin.Default(hand.Key) };
        var cpu = resources.Cpu ?? Settled.Default(around.IsProduction ? "2" : "500m", hand.Key, around.PolicyNote);
        var memory = resources.Memory ?? Settled.Default(around.IsProduction ? "8Gi" : "1Gi", hand.Key, around.PolicyNote);
        return resources with
        {
            Cpu = cpu,
            Memory = memory,
            Cores = Settled.From((int)Math.Max(1, Quantities.Milli(cpu.Value) / 1000), cpu, "whole cores, at least 1"),
            MemoryBytes = Settled.From(Quantities.Bytes(memory.Value), memory),
        };
    }

    private static LifecycleSettings Lifecycle(LifecycleSettings? lifecycle, Diagnostics.Location at)
    {
        lifecycle ??= new LifecycleSettings { Origin = Origin.Default(at) };
        return lifecycle with
        {
            PrimaryUpdateMethod = lifecycle.PrimaryUpdateMethod ?? Settled.Default("switchover", at),
            PrimaryUpdateStrategy = lifecycle.PrimaryUpdateStrategy ?? Settled.Default("unsupervised", at),
            StartDelay = lifecycle.StartDelay ?? Settled.Default(3600, at),
            StopDelay = lifecycle.StopDelay ?? Settled.Default(1800, at),
            SmartShutdownTimeout = lifecycle.SmartShutdownTimeout ?? Settled.Default(15, at),
            SwitchoverDelay = lifecycle.SwitchoverDelay ?? Settled.Default(3600, at),
        };
    }

    private static ClusterIdentitySettings? Identity(ClusterSettings cluster, Surroundings around)
    {
        if (around.Environment.Azure?.Identity is not { ClientId: { } clientId } identity)
            return null;
        var shared = identity.ServiceAccount;
        return new ClusterIdentitySettings
        {
            Origin = identity.Origin,
            ServiceAccountName = shared ?? Settled.From(cluster.Name.Value, cluster.Name, "name of the cluster"),
            ClientId = clientId,
            Shared = shared is null ? Settled.Default(false, cluster.Name.Origin.Location) : Settled.From(true, shared, "azure.identity.serviceAccount is set"),
            RoleBindingName = Settled.From(cluster.Name.Value + "-barman-cloud-sa", cluster.Name, "cluster, barman-cloud-sa"),
            RoleName = Settled.From(cluster.Name.Value + "-barman-cloud", cluster.Name, "cluster, barman-cloud: what the plugin makes"),
        };
    }

    private static ClusterMonitorsSettings? Monitors(ClusterSettings cluster, MonitoringSettings? monitoring)
    {
        if (monitoring is not { Prometheus: { } prometheus, AzureManaged: { } azure } || !(prometheus.Value || azure.Value))
            return null;
        return new ClusterMonitorsSettings
        {
            Origin = monitoring.Origin,
            Name = Settled.From(cluster.Name.Value, cluster.Name, "name of the cluster"),
            PoolersName = cluster.Poolers is { Count: > 0 } ? Settled.From(cluster.Name.Value + "-poolers", cluster.Name, "cluster, poolers") : null,
            Prometheus = prometheus,
            AzureManaged = azure,
            Labels = monitoring.Labels,
        };
    }
}
