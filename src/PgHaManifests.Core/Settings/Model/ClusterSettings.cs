namespace PgHaManifests.Core.Settings.Model;

/// <summary>One PostgreSQL cluster. Properties marked "computed" can't be set by the user.</summary>
internal sealed record ClusterSettings : SettingsRecord
{
    /// <summary>The key: a DNS label that starts with a letter, at most 50 characters.</summary>
    public required Setting<string> Name { get; init; }

    /// <summary>The environment's namespace by default.</summary>
    public Setting<string>? Namespace { get; init; }

    /// <summary>3 under production, 1 under development and for a recovery.</summary>
    public Setting<int>? Instances { get; init; }

    /// <summary>Always there after defaults, like every block below that has defaults.</summary>
    public PostgresSettings? Postgres { get; init; }
    public ResourcesSettings? Resources { get; init; }
    public StorageSettings? Storage { get; init; }

    /// <summary>Null: WAL lies on the data volume.</summary>
    public StorageSettings? WalStorage { get; init; }
    public ReplicationSettings? Replication { get; init; }

    /// <summary>Exactly one of its two members is set after defaults.</summary>
    public BootstrapSettings? Bootstrap { get; init; }
    public BackupSettings? Backup { get; init; }

    /// <summary>Volume snapshots; null: none are taken.</summary>
    public SnapshotsSettings? Snapshots { get; init; }

    /// <summary>Load balancers beside the operator's ClusterIP Services; keys <c>rw</c>, <c>ro</c>, <c>r</c>.</summary>
    public SettingsMap<ServiceSettings>? Services { get; init; }
    public SettingsMap<DatabaseSettings>? Databases { get; init; }
    public SettingsMap<RoleSettings>? Roles { get; init; }
    public SettingsMap<PoolerSettings>? Poolers { get; init; }
    public SettingsMap<PublicationSettings>? Publications { get; init; }
    public SettingsMap<SubscriptionSettings>? Subscriptions { get; init; }

    /// <summary>By the tablespace's name in PostgreSQL.</summary>
    public SettingsMap<TablespaceSettings>? Tablespaces { get; init; }

    /// <summary>Catalogs to create in <c>platform/</c>, by object name.</summary>
    public SettingsMap<ImageCatalogSettings>? ImageCatalogs { get; init; }
    public PlacementSettings? Placement { get; init; }

    /// <summary>Who may connect when network policies are on; absent: every pod of the namespace; empty: none.</summary>
    public SettingsList<ClientSettings>? Clients { get; init; }

    /// <summary>Labels and annotations that pods, volumes and Services of the cluster inherit. The workload identity label is in it after defaults.</summary>
    public MetadataSettings? InheritedMetadata { get; init; }

    /// <summary>How the operator stops, starts and updates instances.</summary>
    public LifecycleSettings? Lifecycle { get; init; }

    /// <summary>Patches by file name in the cluster's folder without <c>.yaml</c>: <c>cluster</c>, <c>pooler-rw</c>.</summary>
    public SettingsMap<OverridePatch>? Overrides { get; init; }

    /// <summary>Computed: the ServiceAccount of the pods and the identity behind it; null without <c>azure.identity</c>.</summary>
    public ClusterIdentitySettings? Identity { get; init; }

    /// <summary>Computed: <c>enablePDB</c>; off for one instance.</summary>
    public Setting<bool>? EnablePdb { get; init; }

    /// <summary>Computed: where WAL and base backups go; null when backup is off.</summary>
    public ArchiveSettings? Archive { get; init; }

    /// <summary>Computed: the archive that a recovery reads; null unless it reads one.</summary>
    public ArchiveSettings? RecoverySource { get; init; }

    /// <summary>Computed: everything in <c>externalClusters</c>, sorted by name: the recovery's source and those of subscriptions.</summary>
    public SettingsList<ExternalClusterSettings>? ExternalClusters { get; init; }

    /// <summary>Computed: one ScheduledBackup each, sorted by name; schedules of <c>backup</c> and of <c>snapshots</c>.</summary>
    public SettingsList<ScheduledBackupSettings>? ScheduledBackups { get; init; }

    /// <summary>Computed: names that the server certificate must carry beside the Services' own, sorted; null without an exposed name.</summary>
    public SettingsList<Setting<string>>? ServerAltDnsNames { get; init; }

    /// <summary>Computed: roles that go into <c>managed.roles</c> because the operator has no DatabaseRole yet. Else null.</summary>
    public SettingsMap<RoleSettings>? ManagedRoles { get; init; }

    /// <summary>Computed: roles that become DatabaseRole objects (operator 1.30 or later). Else null.</summary>
    public SettingsMap<RoleSettings>? DatabaseRoles { get; init; }

    /// <summary>Computed: the PodMonitors of the cluster; null when none is asked for.</summary>
    public ClusterMonitorsSettings? Monitors { get; init; }

    /// <summary>Computed: the alert rules of the cluster and its poolers; null without any.</summary>
    public AlertingSettings? Alerting { get; init; }

    /// <summary>Computed: what the network policies of the cluster say; null without any.</summary>
    public ClusterNetworkSettings? Network { get; init; }
}

/// <summary>A workload that may connect.</summary>
internal sealed record ClientSettings : SettingsRecord
{
    /// <summary>The cluster's namespace by default.</summary>
    public Setting<string>? Namespace { get; init; }

    /// <summary>Absent: every pod of the namespace.</summary>
    public SettingsMap<Setting<string>>? PodLabels { get; init; }
}

internal sealed record MetadataSettings : SettingsRecord
{
    public SettingsMap<Setting<string>>? Labels { get; init; }
    public SettingsMap<Setting<string>>? Annotations { get; init; }
}
