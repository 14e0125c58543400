using PgHaManifests.Core.Settings.Model;
using PgHaManifests.Core.Settings.Values;

namespace PgHaManifests.Core.Settings.Definition.Keys;

internal static class BackupKeys
{
    public static readonly RecordDefinition<SidecarSettings> Sidecar = new RecordBuilder<SidecarSettings>()
        .Leaf("cpu", KubernetesTexts.Cpu, r => r.Cpu, (r, v) => r with { Cpu = v }, "CPU, such as 500m; request and limit.")
        .Leaf("memory", KubernetesTexts.Memory, r => r.Memory, (r, v) => r with { Memory = v }, "Memory, such as 1Gi; request and limit.")
        .Build((origin, _) => new SidecarSettings { Origin = origin });

    public static readonly RecordDefinition<BackupSettings> Backup = new RecordBuilder<BackupSettings>()
        .Leaf("enabled", FlagType.Instance, r => r.Enabled, (r, v) => r with { Enabled = v },
            "true by default under policy production, and where azure.storageAccount is set.")
        .Leaf("retention", BackupTexts.Retention, r => r.Retention, (r, v) => r with { Retention = v },
            "How long backups are kept: days (30d, the default), weeks (4w) or months (3m).")
        .Leaves("schedules", KubernetesTexts.Key, BackupTexts.Schedule, r => r.Schedules, (r, v) => r with { Schedules = v },
            "Base backups by name: six cron fields, the second first. By default 'daily' in the early morning (UTC); {} for none.")
        .Leaf("path", BackupTexts.Path, r => r.Path, (r, v) => r with { Path = v },
            "Folder in the container; the environment's name by default.")
        .Leaf("serverName", BackupTexts.ServerName, r => r.ServerName, (r, v) => r with { ServerName = v },
            "Name in the archive; CLUSTER-pgMAJOR by default, so that a major upgrade starts a new archive.")
        .Leaf("inTree", FlagType.Instance, r => r.InTree, (r, v) => r with { InTree = v },
            "true: the operator's own, deprecated support instead of the Barman Cloud plugin; false by default.")
        .Leaf("immediate", FlagType.Instance, r => r.Immediate, (r, v) => r with { Immediate = v },
            "A first backup as soon as a schedule is created; true by default.")
        .Leaf("target", Texts.OneOf("prefer-standby", "primary"), r => r.Target, (r, v) => r with { Target = v },
            "Instance that is backed up: prefer-standby (default) or primary.")
        .Leaf("compression", Texts.OneOf("lz4", "gzip", "snappy", "bzip2"), r => r.Compression, (r, v) => r with { Compression = v },
            "Compression of WAL and data: lz4 (default), gzip, snappy or bzip2.")
        .Leaf("walMaxParallel", IntegerType.Between(1, 64), r => r.WalMaxParallel, (r, v) => r with { WalMaxParallel = v },
            "WAL files archived at once; 4 by default.")
        .Leaf("dataJobs", IntegerType.Between(1, 64), r => r.DataJobs, (r, v) => r with { DataJobs = v },
            "Upload jobs of a base backup; 2 by default.")
        .Record("sidecar", Sidecar, r => r.Sidecar, (r, v) => r with { Sidecar = v },
            "Resources of the plugin's sidecar; 500m and 1Gi by default.")
        .Build((origin, _) => new BackupSettings { Origin = origin });

    public static readonly RecordDefinition<SnapshotsSettings> Snapshots = new RecordBuilder<SnapshotsSettings>()
        .Leaves("schedules", KubernetesTexts.Key, BackupTexts.Schedule, r => r.Schedules, (r, v) => r with { Schedules = v },
            "Snapshots by name: six cron fields, the second first.")
        .Leaf("className", KubernetesTexts.Name, r => r.ClassName, (r, v) => r with { ClassName = v },
            "VolumeSnapshotClass; the environment's own by default.")
        .Leaf("walClassName", KubernetesTexts.Name, r => r.WalClassName, (r, v) => r with { WalClassName = v },
            "VolumeSnapshotClass of the WAL volume; className by default.")
        .Leaves("tablespaceClassNames", PostgresTexts.Tablespace, KubernetesTexts.Name, r => r.TablespaceClassNames, (r, v) => r with { TablespaceClassNames = v },
            "VolumeSnapshotClass by tablespace; className by default.")
        .Leaf("online", FlagType.Instance, r => r.Online, (r, v) => r with { Online = v },
            "false: the instance stands still meanwhile; true by default.")
        .Leaf("immediateCheckpoint", FlagType.Instance, r => r.ImmediateCheckpoint, (r, v) => r with { ImmediateCheckpoint = v },
            "Online only: checkpoint at once; false by default.")
        .Leaf("waitForArchive", FlagType.Instance, r => r.WaitForArchive, (r, v) => r with { WaitForArchive = v },
            "Online only: wait until the WAL is archived; true by default.")
        .Leaf("ownerReference", Texts.OneOf("none", "backup", "cluster"), r => r.OwnerReference, (r, v) => r with { OwnerReference = v },
            "What deletes snapshots with it: none (default), backup or cluster.")
        .Leaves("labels", KubernetesTexts.LabelKey, KubernetesTexts.LabelValue, r => r.Labels, (r, v) => r with { Labels = v },
            "Labels of snapshots.")
        .Leaves("annotations", KubernetesTexts.LabelKey, KubernetesTexts.AnnotationValue, r => r.Annotations, (r, v) => r with { Annotations = v },
            "Annotations of snapshots.")
        .Leaf("immediate", FlagType.Instance, r => r.Immediate, (r, v) => r with { Immediate = v },
            "A first snapshot as soon as a schedule is created; false by default.")
        .Build((origin, _) => new SnapshotsSettings { Origin = origin });
}
