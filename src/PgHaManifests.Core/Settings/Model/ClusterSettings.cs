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
}

/// <summary>CPU and memory of each instance; requests equal limits.</summary>
internal sealed record ResourcesSettings : SettingsRecord
{
    /// <summary>Kubernetes quantity, canonical; <c>2</c> under production, <c>500m</c> under development.</summary>
    public Setting<string>? Cpu { get; init; }

    /// <summary>Kubernetes quantity, canonical; <c>8Gi</c> under production, <c>1Gi</c> under development.</summary>
    public Setting<string>? Memory { get; init; }

    /// <summary>Computed: whole cores, at least 1.</summary>
    public Setting<int>? Cores { get; init; }

    /// <summary>Computed.</summary>
    public Setting<long>? MemoryBytes { get; init; }
}

/// <summary>A data or WAL volume.</summary>
internal sealed record StorageSettings : SettingsRecord
{
    /// <summary>Kubernetes quantity, canonical. Required.</summary>
    public Setting<string>? Size { get; init; }

    /// <summary><c>premium-v2</c> (default), <c>premium</c> or <c>existing</c>.</summary>
    public Setting<string>? Profile { get; init; }

    /// <summary>After defaults the name to emit, whatever the profile; may be written only with profile existing.</summary>
    public Setting<string>? StorageClass { get; init; }

    /// <summary>premium-v2 only; 3000 by default.</summary>
    public Setting<int>? Iops { get; init; }

    /// <summary>premium-v2 only; MB/s; 125 by default.</summary>
    public Setting<int>? Mbps { get; init; }

    /// <summary>Computed.</summary>
    public Setting<long>? SizeBytes { get; init; }
}

internal sealed record ReplicationSettings : SettingsRecord
{
    /// <summary>On by default under production with two instances or more.</summary>
    public SynchronousSettings? Synchronous { get; init; }

    /// <summary>Replication slots for the standbys; true by default.</summary>
    public Setting<bool>? HighAvailabilitySlots { get; init; }

    /// <summary>Seconds between updates of the standbys' slots; 30 by default.</summary>
    public Setting<int>? SlotUpdateInterval { get; init; }
}

internal sealed record SynchronousSettings : SettingsRecord
{
    /// <summary>False: replication is asynchronous and nothing of this block is emitted.</summary>
    public Setting<bool>? Enabled { get; init; }

    /// <summary><c>any</c> (default) or <c>first</c>.</summary>
    public Setting<string>? Method { get; init; }

    /// <summary>Standbys that must confirm; 1 by default, less than instances.</summary>
    public Setting<int>? Number { get; init; }

    /// <summary><c>required</c> (default) or <c>preferred</c>.</summary>
    public Setting<string>? DataDurability { get; init; }

    /// <summary>True by default.</summary>
    public Setting<bool>? FailoverQuorum { get; init; }
    public Setting<int>? MaxStandbyNamesFromCluster { get; init; }
}

internal sealed record PlacementSettings : SettingsRecord
{
    /// <summary>Two instances on one host: <c>required</c> not (production) or <c>preferred</c> not (development).</summary>
    public Setting<string>? HostAntiAffinity { get; init; }

    /// <summary>Spread over zones: <c>DoNotSchedule</c> (production) or <c>ScheduleAnyway</c> (development).</summary>
    public Setting<string>? ZoneSpread { get; init; }

    /// <summary>The postgres pool's by default.</summary>
    public SettingsMap<Setting<string>>? NodeSelector { get; init; }

    /// <summary>The postgres pool's by default.</summary>
    public SettingsList<TolerationSettings>? Tolerations { get; init; }

    /// <summary>The environment's own PriorityClass by default.</summary>
    public Setting<string>? PriorityClass { get; init; }

    /// <summary>Computed: number of zones of the pool, for <c>minDomains</c>; null when zones spread is not DoNotSchedule.</summary>
    public Setting<int>? MinDomains { get; init; }
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

/// <summary>Times in seconds.</summary>
internal sealed record LifecycleSettings : SettingsRecord
{
    /// <summary><c>switchover</c> (default) or <c>restart</c>.</summary>
    public Setting<string>? PrimaryUpdateMethod { get; init; }

    /// <summary><c>unsupervised</c> (default) or <c>supervised</c>.</summary>
    public Setting<string>? PrimaryUpdateStrategy { get; init; }

    /// <summary>3600 by default.</summary>
    public Setting<int>? StartDelay { get; init; }

    /// <summary>1800 by default.</summary>
    public Setting<int>? StopDelay { get; init; }

    /// <summary>15 by default.</summary>
    public Setting<int>? SmartShutdownTimeout { get; init; }

    /// <summary>3600 by default.</summary>
    public Setting<int>? SwitchoverDelay { get; init; }
}

/// <summary>Computed: under whose name the pods reach Azure.</summary>
internal sealed record ClusterIdentitySettings : SettingsRecord
{
    /// <summary>The cluster's name, or <c>azure.identity.serviceAccount</c>.</summary>
    public required Setting<string> ServiceAccountName { get; init; }
    public required Setting<string> ClientId { get; init; }

    /// <summary>True: <c>serviceAccountName</c> and the RoleBinding below; false: <c>serviceAccountTemplate</c>.</summary>
    public required Setting<bool> Shared { get; init; }

    /// <summary><c>CLUSTER-barman-cloud-sa</c>.</summary>
    public required Setting<string> RoleBindingName { get; init; }

    /// <summary><c>CLUSTER-barman-cloud</c>, made by the plugin.</summary>
    public required Setting<string> RoleName { get; init; }
}

/// <summary>Computed: PodMonitors of a cluster.</summary>
internal sealed record ClusterMonitorsSettings : SettingsRecord
{
    /// <summary>The cluster's name.</summary>
    public required Setting<string> Name { get; init; }

    /// <summary><c>CLUSTER-poolers</c>; null without poolers.</summary>
    public Setting<string>? PoolersName { get; init; }
    public required Setting<bool> Prometheus { get; init; }
    public required Setting<bool> AzureManaged { get; init; }

    /// <summary>Labels of the monitor objects.</summary>
    public SettingsMap<Setting<string>>? Labels { get; init; }
}
