using System.Globalization;
using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Settings.Model;

namespace PgHaManifests.Core.Settings.Derived;

/// <summary>Fills in backups, and works out the archive and the ScheduledBackups.</summary>
internal static class BackupDefaults
{
    public static BackupSettings Fill(BackupSettings? backup, ClusterAtHand hand, Surroundings around)
    {
        var at = hand.Key;
        var account = around.Environment.Azure?.StorageAccount;
        backup ??= new BackupSettings { Origin = Origin.Default(at) };
        var enabled = backup.Enabled
            ?? (around.IsProduction || account is null
                ? Settled.Default(around.IsProduction, at, around.PolicyNote)
                : new Setting<bool>(true, Origin.Default(at, "azure.storageAccount is set")));
        var sidecar = backup.Sidecar ?? new SidecarSettings { Origin = Origin.Default(at) };
        return backup with
        {
            Enabled = enabled,
            Retention = backup.Retention ?? Settled.Default("30d", at),
            Schedules = backup.Schedules ?? Schedules(enabled, hand, around),
            Path = backup.Path ?? Settled.From(around.Environment.Name.Value, around.Environment.Name, "name of the environment"),
            ServerName = backup.ServerName ?? ServerName(hand.Cluster),
            InTree = backup.InTree ?? Settled.Default(false, at),
            Immediate = backup.Immediate ?? Settled.Default(true, at),
            Target = backup.Target ?? Settled.Default("prefer-standby", at),
            Compression = backup.Compression ?? Settled.Default("lz4", at),
            WalMaxParallel = backup.WalMaxParallel ?? Settled.Default(4, at),
            DataJobs = backup.DataJobs ?? Settled.Default(2, at),
            Sidecar = sidecar with
            {
                Cpu = sidecar.Cpu ?? Settled.Default("500m", at),
                Memory = sidecar.Memory ?? Settled.Default("1Gi", at),
            },
        };
    }

    /// <summary>Where the cluster writes; null when backup is off, or what it needs is missing.</summary>
    public static ArchiveSettings? Archive(ClusterSettings cluster, Surroundings around)
    {
        if (cluster.Backup is not { Enabled.Value: true, Path: { } path, ServerName: { } serverName, InTree: { } inTree } backup
            || around.Environment.Azure?.StorageAccount?.ContainerUrl is not { } container)
            return null;
        return new ArchiveSettings
        {
            Origin = backup.Origin,
            StoreName = Settled.From(cluster.Name.Value, cluster.Name, "name of the cluster"),
            MakesStore = Settled.From(!inTree.Value, inTree, "the plugin's ObjectStore"),
            DestinationPath = Settled.From($"{container.Value}/{path.Value}", path, "container and path"),
            ServerName = serverName,
            Retention = backup.Retention,
            InTree = inTree,
        };
    }

    /// <summary>Filled in volume snapshots.</summary>
    public static SnapshotsSettings? Fill(SnapshotsSettings? snapshots, ClusterSettings cluster, Surroundings around)
    {
        if (snapshots is null)
            return null;
        var at = cluster.Name.Origin.Location;
        var className = snapshots.ClassName ?? Settled.From(around.PlatformName.Value + "-snapshots", around.PlatformName, "the environment's own class");
        var tablespaces = cluster.Tablespaces ?? Enumerable.Empty<SettingsEntry<TablespaceSettings>>();
        List<SettingsEntry<Setting<string>>> classes = [.. snapshots.TablespaceClassNames ?? Enumerable.Empty<SettingsEntry<Setting<string>>>()];
        foreach (var tablespace in tablespaces.Where(tablespace => snapshots.TablespaceClassNames?.Find(tablespace.Name.Value) is null))
            classes.Add(new SettingsEntry<Setting<string>>(tablespace.Name, Settled.From(className.Value, className, "className")));
        return snapshots with
        {
            ClassName = className,
            WalClassName = snapshots.WalClassName ?? Settled.From(className.Value, className, "className"),
            TablespaceClassNames = classes.Count == 0 ? null : new SettingsMap<Setting<string>>(snapshots.TablespaceClassNames?.Origin ?? className.Origin, classes),
            Online = snapshots.Online ?? Settled.Default(true, at),
            ImmediateCheckpoint = snapshots.ImmediateCheckpoint ?? Settled.Default(false, at),
            WaitForArchive = snapshots.WaitForArchive ?? Settled.Default(true, at),
            OwnerReference = snapshots.OwnerReference ?? Settled.Default("none", at),
            Immediate = snapshots.Immediate ?? Settled.Default(false, at),
        };
    }

    /// <summary>One ScheduledBackup for each schedule of backups and of snapshots; null without any.</summary>
    public static SettingsList<ScheduledBackupSettings>? ScheduledBackups(ClusterSettings cluster)
    {
        if (cluster.Backup is not { Target: { } target, Immediate: { } immediate, InTree: { } inTree } backup)
            return null;
        var all = new List<ScheduledBackupSettings>();
        var method = Settled.From(inTree.Value ? "barmanObjectStore" : "plugin", inTree, "backup.inTree");
        if (cluster.Archive is not null)
        {
            foreach (var schedule in backup.Schedules ?? Enumerable.Empty<SettingsEntry<Setting<string>>>())
                all.Add(Scheduled(cluster, schedule.Name, schedule, method, immediate, target));
        }
        foreach (var schedule in cluster.Snapshots?.Schedules ?? Enumerable.Empty<SettingsEntry<Setting<string>>>())
        {
            var key = Settled.From("snapshot-" + schedule.Name.Value, schedule.Name, "snapshot- and the schedule's name");
            all.Add(Scheduled(cluster, key, schedule, Settled.From("volumeSnapshot", schedule.Name, "a schedule of snapshots"), cluster.Snapshots?.Immediate ?? immediate, target));
        }
        var sorted = all.OrderBy(scheduled => scheduled.Key.Value, StringComparer.Ordinal).ToArray();
        return sorted.Length == 0 ? null : new SettingsList<ScheduledBackupSettings>(backup.Origin, sorted);
    }

    private static ScheduledBackupSettings Scheduled(
        ClusterSettings cluster, Setting<string> key, SettingsEntry<Setting<string>> schedule, Setting<string> method, Setting<bool> immediate, Setting<string> target) => new()
        {
            Origin = schedule.Name.Origin,
            Key = key,
            Name = Settled.From($"{cluster.Name.Value}-{key.Value}", key, "cluster and key"),
            Schedule = schedule.Value,
            Method = method,
            Immediate = immediate,
            OwnerReference = Settled.Default("cluster", cluster.Name.Origin.Location, "backups stay when a schedule goes"),
            Target = target,
        };

    private static Setting<string>? ServerName(ClusterSettings cluster) => cluster.Postgres?.Major is { } major
        ? Settled.From(FormattableString.Invariant($"{cluster.Name.Value}-pg{major.Value}"), cluster.Name, "cluster and PostgreSQL major") : null;

    /// <summary>Daily at two and some minutes, each cluster at its own, so that not all of them back up at once. A recovery takes none.</summary>
    private static SettingsMap<Setting<string>> Schedules(Setting<bool> enabled, ClusterAtHand hand, Surroundings around)
    {
        if (!enabled.Value)
            return Settled.DefaultMap(hand.Key, "backup is off");
        if (hand.IsRecovery)
            return Settled.DefaultMap(hand.Key, "a recovery takes no schedules over");
        var minute = Minute($"{around.Environment.Name.Value}/{hand.Cluster.Name.Value}");
        return Settled.DefaultMap(hand.Key, "daily, at a minute that follows from environment and cluster name",
            ("daily", string.Create(CultureInfo.InvariantCulture, $"0 {minute} 2 * * *")));
    }

    /// <summary>FNV-1a, for it gives the same number everywhere.</summary>
    private static uint Minute(string text)
    {
        var hash = 2166136261u;
        foreach (var c in text)
            hash = unchecked((hash ^ c) * 16777619u);
        return hash % 60;
    }
}
