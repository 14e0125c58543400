namespace PgHaManifests.Core.Settings.Model;

/// <summary>Continuous archiving and base backups into the storage account's container.</summary>
internal sealed record BackupSettings : SettingsRecord
{
    /// <summary>True by default under production, and where <c>azure.storageAccount</c> is set.</summary>
    public Setting<bool>? Enabled { get; init; }

    /// <summary><c>30d</c> by default: a number of days (d), weeks (w) or months (m).</summary>
    public Setting<string>? Retention { get; init; }

    /// <summary>
    /// Six-field cron (seconds first) by name. By default <c>daily</c> at a minute worked out from environment and cluster name; empty: none.
    /// </summary>
    public SettingsMap<Setting<string>>? Schedules { get; init; }

    /// <summary>Folder in the container; the environment's name by default.</summary>
    public Setting<string>? Path { get; init; }

    /// <summary><c>CLUSTER-pgMAJOR</c> by default.</summary>
    public Setting<string>? ServerName { get; init; }

    /// <summary>True: <c>backup.barmanObjectStore</c> of the Cluster in place of the plugin (operator before 1.31); false by default.</summary>
    public Setting<bool>? InTree { get; init; }

    /// <summary>A first backup as soon as the schedule is created; true by default.</summary>
    public Setting<bool>? Immediate { get; init; }

    /// <summary><c>prefer-standby</c> (default) or <c>primary</c>.</summary>
    public Setting<string>? Target { get; init; }

    /// <summary><c>lz4</c> by default; of WAL and of data.</summary>
    public Setting<string>? Compression { get; init; }

    /// <summary>WAL files archived at once; 4 by default.</summary>
    public Setting<int>? WalMaxParallel { get; init; }

    /// <summary>Upload jobs of a base backup; 2 by default.</summary>
    public Setting<int>? DataJobs { get; init; }

    /// <summary>Of the plugin's sidecar, so that the pod stays Guaranteed; 500m and 1Gi by default.</summary>
    public SidecarSettings? Sidecar { get; init; }
}

/// <summary>Requests equal limits.</summary>
internal sealed record SidecarSettings : SettingsRecord
{
    public Setting<string>? Cpu { get; init; }
    public Setting<string>? Memory { get; init; }
}

internal sealed record SnapshotsSettings : SettingsRecord
{
    /// <summary>Six-field cron by name; the object is <c>CLUSTER-snapshot-NAME</c>.</summary>
    public SettingsMap<Setting<string>>? Schedules { get; init; }

    /// <summary>VolumeSnapshotClass of the data volume; the environment's own by default.</summary>
    public Setting<string>? ClassName { get; init; }

    /// <summary>VolumeSnapshotClass of the WAL volume; that of the data volume by default.</summary>
    public Setting<string>? WalClassName { get; init; }

    /// <summary>VolumeSnapshotClass by tablespace; that of the data volume for the others.</summary>
    public SettingsMap<Setting<string>>? TablespaceClassNames { get; init; }

    /// <summary>False: the instance is fenced while the snapshot is taken; true by default.</summary>
    public Setting<bool>? Online { get; init; }

    /// <summary>Online only; false by default.</summary>
    public Setting<bool>? ImmediateCheckpoint { get; init; }

    /// <summary>Online only; true by default.</summary>
    public Setting<bool>? WaitForArchive { get; init; }

    /// <summary>What deletes a snapshot with it: <c>none</c> (default), <c>backup</c> or <c>cluster</c>.</summary>
    public Setting<string>? OwnerReference { get; init; }
    public SettingsMap<Setting<string>>? Labels { get; init; }
    public SettingsMap<Setting<string>>? Annotations { get; init; }

    /// <summary>A first snapshot as soon as the schedule is created; false by default.</summary>
    public Setting<bool>? Immediate { get; init; }
}

/// <summary>Computed: an archive of WAL and base backups, to write or to read.</summary>
internal sealed record ArchiveSettings : SettingsRecord
{
    /// <summary>Name of the ObjectStore: the cluster's, or <c>CLUSTER-source</c> for the one that is only read.</summary>
    public required Setting<string> StoreName { get; init; }

    /// <summary>False when the ObjectStore is not ours to make (a foreign one, named by the user).</summary>
    public required Setting<bool> MakesStore { get; init; }

    /// <summary>URL of container and path; null when the store is not ours.</summary>
    public Setting<string>? DestinationPath { get; init; }
    public required Setting<string> ServerName { get; init; }

    /// <summary>Null for an archive that is only read.</summary>
    public Setting<string>? Retention { get; init; }

    /// <summary>True: through <c>barmanObjectStore</c> of the Cluster; no ObjectStore is made.</summary>
    public required Setting<bool> InTree { get; init; }
}

/// <summary>Computed: one ScheduledBackup.</summary>
internal sealed record ScheduledBackupSettings : SettingsRecord
{
    /// <summary>The schedule's key, or <c>snapshot-KEY</c>: the file is <c>scheduled-backup-KEY.yaml</c>.</summary>
    public required Setting<string> Key { get; init; }

    /// <summary><c>CLUSTER-KEY</c>.</summary>
    public required Setting<string> Name { get; init; }

    /// <summary>Six-field cron.</summary>
    public required Setting<string> Schedule { get; init; }

    /// <summary><c>plugin</c>, <c>barmanObjectStore</c> or <c>volumeSnapshot</c>.</summary>
    public required Setting<string> Method { get; init; }
    public required Setting<bool> Immediate { get; init; }

    /// <summary><c>cluster</c>.</summary>
    public required Setting<string> OwnerReference { get; init; }

    /// <summary><c>prefer-standby</c> or <c>primary</c>.</summary>
    public required Setting<string> Target { get; init; }
}
