using PgHaManifests.Core.Settings.Model;
using PgHaManifests.Core.Settings.Values;

namespace PgHaManifests.Core.Settings.Definition.Keys;

internal static class BootstrapKeys
{
    private static readonly RecordDefinition<InitdbSettings> Initdb = new RecordBuilder<InitdbSettings>()
        .Leaf("database", PostgresTexts.Identifier, r => r.Database, (r, v) => r with { Database = v },
            "Database of the application; app by default.")
        .Leaf("owner", PostgresTexts.RoleName, r => r.Owner, (r, v) => r with { Owner = v },
            "Role that owns it; the database's name by default.")
        .Leaf("secret", KubernetesTexts.Name, r => r.Secret, (r, v) => r with { Secret = v },
            "Name of the Secret with the owner's password, an item of secrets.items; absent: the operator makes one.")
        .Leaf("dataChecksums", FlagType.Instance, r => r.DataChecksums, (r, v) => r with { DataChecksums = v },
            "Checksums of data pages; true by default.")
        .Leaf("encoding", Texts.Line, r => r.Encoding, (r, v) => r with { Encoding = v }, "Character set; UTF8 by default.")
        .Leaf("locale", Texts.Line, r => r.Locale, (r, v) => r with { Locale = v }, "Default collation order and character classes.")
        .Leaf("localeCollate", Texts.Line, r => r.LocaleCollate, (r, v) => r with { LocaleCollate = v }, "Collation order; C by default.")
        .Leaf("localeCType", Texts.Line, r => r.LocaleCType, (r, v) => r with { LocaleCType = v }, "Character classes; C by default.")
        .Leaf("localeProvider", DatabaseKeys.LocaleProvider, r => r.LocaleProvider, (r, v) => r with { LocaleProvider = v },
            "libc, icu or builtin (PostgreSQL 15, builtin 17 or later).")
        .Leaf("icuLocale", Texts.Line, r => r.IcuLocale, (r, v) => r with { IcuLocale = v }, "ICU locale; needs localeProvider icu.")
        .Leaf("icuRules", Texts.Line, r => r.IcuRules, (r, v) => r with { IcuRules = v },
            "Additional ICU collation rules; needs localeProvider icu.")
        .Leaf("builtinLocale", Texts.Line, r => r.BuiltinLocale, (r, v) => r with { BuiltinLocale = v },
            "Locale of the builtin provider; needs localeProvider builtin.")
        .Leaf("walSegmentSize", IntegerType.Between(1, 1024, "MB"), r => r.WalSegmentSize, (r, v) => r with { WalSegmentSize = v },
            "Size of WAL segments in MB, a power of two; 16 by default.")
        .LeafList("postInitSql", Texts.Sql, r => r.PostInitSql, (r, v) => r with { PostInitSql = v },
            "Statements run once in database postgres.")
        .LeafList("postInitApplicationSql", Texts.Sql, r => r.PostInitApplicationSql, (r, v) => r with { PostInitApplicationSql = v },
            "Statements run once in the application's database.")
        .LeafList("postInitTemplateSql", Texts.Sql, r => r.PostInitTemplateSql, (r, v) => r with { PostInitTemplateSql = v },
            "Statements run once in template1.")
        .Build((origin, _) => new InitdbSettings { Origin = origin });

    private static readonly RecordDefinition<RecoveryFromSettings> From = new RecordBuilder<RecoveryFromSettings>()
        .Leaf("environment", Texts.Line, r => r.Environment, (r, v) => r with { Environment = v },
            "Environment of the source; absent: a cluster of this environment.")
        .Leaf("cluster", KubernetesTexts.Cluster, r => r.Cluster, (r, v) => r with { Cluster = v },
            "Cluster whose archive is read.", Is.Required)
        .Build((origin, _) => new RecoveryFromSettings { Origin = origin });

    private static readonly RecordDefinition<RecoverySnapshotsSettings> Snapshots = new RecordBuilder<RecoverySnapshotsSettings>()
        .Leaf("storage", KubernetesTexts.Name, r => r.Storage, (r, v) => r with { Storage = v },
            "VolumeSnapshot of the data volume.", Is.Required)
        .Leaf("walStorage", KubernetesTexts.Name, r => r.WalStorage, (r, v) => r with { WalStorage = v },
            "VolumeSnapshot of the WAL volume.")
        .Leaves("tablespaces", PostgresTexts.Tablespace, KubernetesTexts.Name, r => r.Tablespaces, (r, v) => r with { Tablespaces = v },
            "VolumeSnapshots by tablespace.")
        .Build((origin, _) => new RecoverySnapshotsSettings { Origin = origin });

    private static readonly RecordDefinition<RecoverySettings> Recovery = new RecordBuilder<RecoverySettings>()
        .Record("from", From, r => r.From, (r, v) => r with { From = v },
            "The cluster to recover from, of another environment or of this one.")
        .Leaf("store", BackupTexts.Store, r => r.Store, (r, v) => r with { Store = v },
            "A foreign archive: its URL, or the name of an ObjectStore among extraManifests.")
        .Leaf("serverName", BackupTexts.ServerName, r => r.ServerName, (r, v) => r with { ServerName = v },
            "Server name in the archive; the source's by default, required with store.")
        .Leaf("targetTime", RecoveryTargets.Time, r => r.TargetTime, (r, v) => r with { TargetTime = v },
            "Recover to this time, such as 2026-11-01T10:00:00Z.")
        .Leaf("targetLsn", RecoveryTargets.Lsn, r => r.TargetLsn, (r, v) => r with { TargetLsn = v },
            "Recover to this log sequence number, such as 0/3019838.")
        .Leaf("targetXid", RecoveryTargets.Xid, r => r.TargetXid, (r, v) => r with { TargetXid = v },
            "Recover to this transaction; needs backupId.")
        .Leaf("targetName", RecoveryTargets.Name, r => r.TargetName, (r, v) => r with { TargetName = v },
            "Recover to this restore point; needs backupId.")
        .Leaf("targetImmediate", FlagType.Instance, r => r.TargetImmediate, (r, v) => r with { TargetImmediate = v },
            "Stop at the end of the base backup; needs backupId.")
        .Leaf("targetTli", RecoveryTargets.Timeline, r => r.TargetTli, (r, v) => r with { TargetTli = v }, "Timeline: latest or a number.")
        .Leaf("exclusive", FlagType.Instance, r => r.Exclusive, (r, v) => r with { Exclusive = v },
            "true: stop just before the target; false by default.")
        .Leaf("backupId", Texts.Line, r => r.BackupId, (r, v) => r with { BackupId = v },
            "Base backup to start from, such as 20261101T021700.")
        .Leaf("database", PostgresTexts.Identifier, r => r.Database, (r, v) => r with { Database = v },
            "Database of the application; the source's by default.")
        .Leaf("owner", PostgresTexts.RoleName, r => r.Owner, (r, v) => r with { Owner = v },
            "Owner of that database; the source's by default.")
        .Leaf("secret", KubernetesTexts.Name, r => r.Secret, (r, v) => r with { Secret = v },
            "Name of the Secret with the owner's password; the source's by default.")
        .Record("volumeSnapshots", Snapshots, r => r.VolumeSnapshots, (r, v) => r with { VolumeSnapshots = v },
            "Volume snapshots to start from.")
        .Build((origin, _) => new RecoverySettings { Origin = origin });

    public static readonly RecordDefinition<BootstrapSettings> Bootstrap = new RecordBuilder<BootstrapSettings>()
        .Record("initdb", Initdb, r => r.Initdb, (r, v) => r with { Initdb = v }, "A new, empty cluster (default).")
        .Record("recovery", Recovery, r => r.Recovery, (r, v) => r with { Recovery = v },
            "Recovery from backups of another cluster; not with initdb.")
        .Build((origin, _) => new BootstrapSettings { Origin = origin });
}
