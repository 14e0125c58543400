using PgHaManifests.Core.Settings.Model;

namespace PgHaManifests.Core.Templates.Model;

/// <summary>What the templates of a cluster see as <c>cluster</c>.</summary>
internal static class ClusterModel
{
    public static ModelMapping Build(ClusterSettings cluster) =>
        new RecordModel(cluster.Origin)
            .Add("name", cluster.Name)
            .Add("runbook", RunbookModel.Build(cluster))
            .Add("namespace", cluster.Namespace)
            .Add("instances", cluster.Instances)
            .Add("enablePdb", cluster.EnablePdb)
            .Add("postgres", cluster.Postgres, PostgresModel.Build)
            .Add("resources", cluster.Resources, Resources)
            .Add("storage", cluster.Storage, Storage)
            .Add("walStorage", cluster.WalStorage, Storage)
            .Add("tablespaces", cluster.Tablespaces, PostgresModel.Tablespace)
            .Add("replication", cluster.Replication, Replication)
            .Add("bootstrap", cluster.Bootstrap, BootstrapModel.Build)
            .Add("externalClusters", cluster.ExternalClusters, BootstrapModel.ExternalCluster)
            .Add("backup", cluster.Backup, BackupModel.Build)
            .Add("archive", cluster.Archive, BackupModel.Archive)
            .Add("recoverySource", cluster.RecoverySource, BackupModel.Archive)
            .Add("recoverySourceName", cluster.ExternalClusters?.FirstOrDefault(external => external.Archive is not null)?.Name)
            .Add("snapshots", cluster.Snapshots, BackupModel.Snapshots)
            .Add("placement", cluster.Placement, PlacementModel.Build)
            .Add("inheritedMetadata", cluster.InheritedMetadata, Metadata)
            .Add("lifecycle", cluster.Lifecycle, Lifecycle)
            .Add("identity", cluster.Identity, Identity)
            .Add("monitors", cluster.Monitors, Monitors)
            .Add("alerting", cluster.Alerting, AlertModel.Build)
            .Add("network", cluster.Network, NetworkModel.Build)
            .Add("serverAltDnsNames", cluster.ServerAltDnsNames)
            .Add("services", cluster.Services, ServiceModel.Build)
            .Add("managedRoles", cluster.ManagedRoles, RoleModel.Build)
            .AddScope("scheduledBackups", "schedule", cluster.ScheduledBackups, schedule => schedule.Key.Value, BackupModel.Schedule)
            .AddScope("databaseRoles", "role", cluster.DatabaseRoles, RoleModel.Build)
            .AddScope("databases", "database", cluster.Databases, DatabaseModel.Build)
            .AddScope("poolers", "pooler", cluster.Poolers, PoolerModel.Build)
            .AddScope("publications", "publication", cluster.Publications, ReplicationModel.Publication)
            .AddScope("subscriptions", "subscription", cluster.Subscriptions, ReplicationModel.Subscription)
            .Build();

    public static ModelMapping Storage(StorageSettings storage) =>
        new RecordModel(storage.Origin)
            .Add("size", storage.Size)
            .Add("profile", storage.Profile)
            .Add("storageClass", storage.StorageClass)
            .Build();

    private static ModelMapping Resources(ResourcesSettings resources) =>
        new RecordModel(resources.Origin)
            .Add("cpu", resources.Cpu)
            .Add("memory", resources.Memory)
            .Build();

    private static ModelMapping Replication(ReplicationSettings replication) =>
        new RecordModel(replication.Origin)
            .Add("synchronous", replication.Synchronous, Synchronous)
            .Add("highAvailabilitySlots", replication.HighAvailabilitySlots)
            .Add("slotUpdateInterval", replication.SlotUpdateInterval)
            .Build();

    private static ModelMapping Synchronous(SynchronousSettings synchronous) =>
        new RecordModel(synchronous.Origin)
            .Add("enabled", synchronous.Enabled)
            .Add("method", synchronous.Method)
            .Add("number", synchronous.Number)
            .Add("dataDurability", synchronous.DataDurability)
            .Add("failoverQuorum", synchronous.FailoverQuorum)
            .Add("maxStandbyNamesFromCluster", synchronous.MaxStandbyNamesFromCluster)
            .Build();

    private static ModelMapping Metadata(MetadataSettings metadata) =>
        new RecordModel(metadata.Origin)
            .Add("labels", metadata.Labels)
            .Add("annotations", metadata.Annotations)
            .Build();

    private static ModelMapping Lifecycle(LifecycleSettings lifecycle) =>
        new RecordModel(lifecycle.Origin)
            .Add("primaryUpdateMethod", lifecycle.PrimaryUpdateMethod)
            .Add("primaryUpdateStrategy", lifecycle.PrimaryUpdateStrategy)
            .Add("startDelay", lifecycle.StartDelay)
            .Add("stopDelay", lifecycle.StopDelay)
            .Add("smartShutdownTimeout", lifecycle.SmartShutdownTimeout)
            .Add("switchoverDelay", lifecycle.SwitchoverDelay)
            .Build();

    private static ModelMapping Identity(ClusterIdentitySettings identity) =>
        new RecordModel(identity.Origin)
            .Add("serviceAccountName", identity.ServiceAccountName)
            .Add("clientId", identity.ClientId)
            .Add("shared", identity.Shared)
            .Add("roleBindingName", identity.RoleBindingName)
            .Add("roleName", identity.RoleName)
            .Build();

    private static ModelMapping Monitors(ClusterMonitorsSettings monitors)
    {
        var poolers = monitors.PoolersName is not null;
        return new RecordModel(monitors.Origin)
            .Add("name", monitors.Name)
            .Add("poolersName", monitors.PoolersName)
            .Add("prometheus", monitors.Prometheus)
            .Add("azureManaged", monitors.AzureManaged)
            .Add("poolersPrometheus", Node.Leaf(poolers && monitors.Prometheus.Value, monitors.Prometheus.Origin))
            .Add("poolersAzureManaged", Node.Leaf(poolers && monitors.AzureManaged.Value, monitors.AzureManaged.Origin))
            .Add("labels", monitors.Labels)
            .Build();
    }
}
