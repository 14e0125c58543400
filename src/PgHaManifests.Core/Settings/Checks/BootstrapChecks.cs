using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Settings.Model;

namespace PgHaManifests.Core.Settings.Checks;

/// <summary>Bootstrap and recovery of a cluster.</summary>
internal static class BootstrapChecks
{
    public static void Run(ClusterSettings cluster, CheckContext context)
    {
        if (cluster.Bootstrap is not { } bootstrap)
            return;
        var path = $"clusters.{cluster.Name.Value}.bootstrap";
        if (bootstrap is { Initdb: { Origin.Kind: OriginKind.File } initdb, Recovery: { } both })
        {
            context.Report(SettingsDiagnostics.Conflict, both.Origin.Location, $"{path} has both initdb and recovery; expected one of them",
                $"Remove initdb ({initdb.Origin.Location}) for a recovery.");
        }
        if (bootstrap.Initdb?.WalSegmentSize is { } segment && (segment.Value & (segment.Value - 1)) != 0)
            context.Report(SettingsDiagnostics.OutOfRange, segment, FormattableString.Invariant($"{path}.initdb.walSegmentSize is {segment.Value}; expected a power of two"));
        if (bootstrap.Recovery is not { } recovery)
            return;
        Source(recovery, cluster, path, context);
        Target(recovery, path + ".recovery", context);
        Sizes(cluster, context);
    }

    private static void Source(RecoverySettings recovery, ClusterSettings cluster, string path, CheckContext context)
    {
        var from = recovery.From?.Cluster;
        if (from is null && recovery.From is null && recovery.Store is null && recovery.VolumeSnapshots is null)
            context.Missing($"{path}.recovery.from", recovery.Origin.Location, "from, store or volumeSnapshots says where the data is");
        if (recovery is { From: not null, Store: { } store } && from is not null)
            context.Conflict(store, from, $"{path}.recovery has both from and store; expected one of them");
        if (recovery is { Store: { } foreign, ServerName: null })
            context.Missing($"{path}.recovery.serverName", foreign.Origin.Location, "a store holds the archives of many servers");
        if (recovery is { Store: { } named } && !named.Value.StartsWith("https://", StringComparison.Ordinal) && cluster.Backup?.InTree is { Value: true } inTree)
            context.Conflict(named, inTree, $"{path}.recovery.store names an ObjectStore, but backup.inTree is true; expected the URL of the archive");
        if (from is not null && cluster.RecoverySource is null && recovery.VolumeSnapshots is null && context.Environment.Azure is not null)
            context.Report(SettingsDiagnostics.UnknownReference, from, $"cluster {from.Value} has no archive to recover from", "Recover from a cluster whose backup is on, or from volumeSnapshots.");
        if (from is not null && recovery.From?.Environment is null && context.Environment.Policy?.Value != Derived.Policies.Development)
        {
            context.Report(SettingsDiagnostics.SiblingRecovery, from, $"{cluster.Name.Value} recovers from a cluster of its own environment",
                "Recover in an environment of its own: environments/NAME-restore.yaml with bootstrap.recovery.from.environment.");
        }
        if (recovery.VolumeSnapshots?.WalStorage is { } wal && cluster.WalStorage is null)
            context.Report(SettingsDiagnostics.Conflict, wal, $"{path}.recovery.volumeSnapshots.walStorage is set, but the cluster has no walStorage");
    }

    private static void Target(RecoverySettings recovery, string path, CheckContext context)
    {
        (string Key, Setting? Value)[] all =
        [
            ("targetTime", recovery.TargetTime), ("targetLsn", recovery.TargetLsn), ("targetXid", recovery.TargetXid),
            ("targetName", recovery.TargetName), ("targetImmediate", recovery.TargetImmediate),
        ];
        var set = all.Where(target => target.Value is not null).Select(target => (target.Key, Value: target.Value!)).ToArray();
        if (set.Length > 1)
            context.Conflict(set[1].Value, set[0].Value, $"{path} has both {set[0].Key} and {set[1].Key}; expected one target");
        foreach (var (key, value) in set)
        {
            // Nothing in an archive tells which base backup lies before these, so the operator wants it named.
            if (key is "targetXid" or "targetName" or "targetImmediate" && recovery is { BackupId: null, VolumeSnapshots: null })
            {
                context.Missing($"{path}.backupId", value.Origin.Location, $"with {key} the operator can't find the base backup by itself");
                break;
            }
        }
        if (recovery is { BackupId: { } backup, VolumeSnapshots: { } snapshots })
            context.Report(SettingsDiagnostics.Conflict, backup, $"{path}.backupId names a base backup, but the recovery starts from volumeSnapshots ({snapshots.Origin.Location})");
        if (recovery.Exclusive is { } exclusive && set.Length == 0)
            context.Report(SettingsDiagnostics.Conflict, exclusive, $"{path}.exclusive is set, but there is no target to stop before");
    }

    /// <summary>A backup does not fit into volumes smaller than those that it comes from.</summary>
    private static void Sizes(ClusterSettings cluster, CheckContext context)
    {
        if (!context.Sources.TryGetValue(cluster.Name.Value, out var source))
            return;
        Size("storage", cluster.Storage, source.Storage);
        Size("walStorage", cluster.WalStorage, source.WalStorage);
        foreach (var tablespace in cluster.Tablespaces ?? Enumerable.Empty<SettingsEntry<TablespaceSettings>>())
            Size($"tablespaces.{tablespace.Name.Value}.storage", tablespace.Value.Storage, source.Tablespaces?.Find(tablespace.Name.Value)?.Storage);

        void Size(string key, StorageSettings? own, StorageSettings? other)
        {
            if (own is not { Size: { } size, SizeBytes: { } bytes } || other is not { Size: { } otherSize, SizeBytes: { } otherBytes } || bytes.Value >= otherBytes.Value)
                return;
            context.Report(SettingsDiagnostics.SmallerThanSource, size, otherSize, "the source's size",
                $"clusters.{cluster.Name.Value}.{key}.size is {size.Value}; the source's is {otherSize.Value}");
        }
    }
}
