namespace PgHaManifests.Core.Settings.Model;

/// <summary>Computed: what the folder <c>platform/</c> holds. Cluster-scoped objects of ours carry the environment's name.</summary>
internal sealed record PlatformSettings : SettingsRecord
{
    /// <summary>Every namespace that holds a cluster of this environment, sorted.</summary>
    public required SettingsList<Setting<string>> Namespaces { get; init; }

    /// <summary>Those that a data, WAL or tablespace volume uses, sorted by name; profile existing makes none.</summary>
    public required SettingsList<StorageClassSettings> StorageClasses { get; init; }

    /// <summary><c>ENV-snapshots</c>.</summary>
    public required Setting<string> VolumeSnapshotClassName { get; init; }

    /// <summary><c>ENV-postgres</c>.</summary>
    public required Setting<string> PriorityClassName { get; init; }

    /// <summary>Sorted by kind, namespace, name; the same catalog of several clusters once.</summary>
    public required SettingsList<PlatformImageCatalogSettings> ImageCatalogs { get; init; }

    /// <summary>
    /// ServiceAccounts of ours: <c>pg-secrets</c> of each namespace that reads Key Vault, and <c>azure.identity.serviceAccount</c> of each
    /// namespace with a cluster. The federated credential of each is in the runbook.
    /// </summary>
    public required SettingsList<PlatformServiceAccountSettings> ServiceAccounts { get; init; }
}

/// <summary>Computed: a StorageClass. Its parameters can't be changed later, so its name holds them.</summary>
internal sealed record StorageClassSettings : SettingsRecord
{
    /// <summary><c>ENV-premium-v2-3000-125</c>, <c>ENV-premium-data</c> or <c>ENV-premium-wal</c>.</summary>
    public required Setting<string> Name { get; init; }

    /// <summary><c>PremiumV2_LRS</c> or <c>Premium_LRS</c>.</summary>
    public required Setting<string> SkuName { get; init; }

    /// <summary><c>None</c> or <c>ReadOnly</c>.</summary>
    public required Setting<string> CachingMode { get; init; }

    /// <summary>PremiumV2 only.</summary>
    public Setting<int>? Iops { get; init; }

    /// <summary>PremiumV2 only; MB/s.</summary>
    public Setting<int>? Mbps { get; init; }
}

/// <summary>Computed: an ImageCatalog (namespaced) or ClusterImageCatalog.</summary>
internal sealed record PlatformImageCatalogSettings : SettingsRecord
{
    public required Setting<string> Name { get; init; }

    /// <summary><c>ImageCatalog</c> or <c>ClusterImageCatalog</c>.</summary>
    public required Setting<string> Kind { get; init; }

    /// <summary>Null for a ClusterImageCatalog.</summary>
    public Setting<string>? Namespace { get; init; }

    /// <summary>Image by PostgreSQL major, sorted by major.</summary>
    public required SettingsList<CatalogImageSettings> Images { get; init; }
}

internal sealed record CatalogImageSettings : SettingsRecord
{
    public required Setting<int> Major { get; init; }
    public required Setting<string> Image { get; init; }
}

internal sealed record PlatformServiceAccountSettings : SettingsRecord
{
    public required Setting<string> Name { get; init; }
    public required Setting<string> Namespace { get; init; }

    /// <summary>Client id of the managed identity, for the annotation <c>azure.workload.identity/client-id</c>.</summary>
    public required Setting<string> ClientId { get; init; }
}
