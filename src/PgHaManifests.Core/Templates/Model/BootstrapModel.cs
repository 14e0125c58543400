using PgHaManifests.Core.Settings;
using PgHaManifests.Core.Settings.Model;

namespace PgHaManifests.Core.Templates.Model;

/// <summary>What templates see as <c>cluster.bootstrap</c> and <c>cluster.externalClusters</c>.</summary>
internal static class BootstrapModel
{
    public static ModelMapping Build(BootstrapSettings bootstrap) =>
        new RecordModel(bootstrap.Origin)
            .Add("initdb", bootstrap.Initdb, Initdb)
            .Add("recovery", bootstrap.Recovery, Recovery)
            .Build();

    public static ModelMapping ExternalCluster(ExternalClusterSettings external) =>
        new RecordModel(external.Origin)
            .Add("name", external.Name)
            .Add("archive", external.Archive, BackupModel.Archive)
            .Add("connection", external.Connection)
            .Add("password", external.Password, SecretKey)
            .Add("sslRootCert", external.SslRootCert, SecretKey)
            .Add("sslCert", external.SslCert, SecretKey)
            .Add("sslKey", external.SslKey, SecretKey)
            .Build();

    private static ModelMapping SecretKey(SecretKeySettings key) =>
        new RecordModel(key.Origin)
            .Add("name", key.Name)
            .Add("key", key.Key)
            .Build();

    private static ModelMapping Initdb(InitdbSettings initdb) =>
        new RecordModel(initdb.Origin)
            .Add("database", initdb.Database)
            .Add("owner", initdb.Owner)
            .Add("secret", initdb.Secret)
            .Add("dataChecksums", initdb.DataChecksums)
            .Add("encoding", initdb.Encoding)
            .Add("locale", initdb.Locale)
            .Add("localeCollate", initdb.LocaleCollate)
            .Add("localeCType", initdb.LocaleCType)
            .Add("localeProvider", initdb.LocaleProvider)
            .Add("icuLocale", initdb.IcuLocale)
            .Add("icuRules", initdb.IcuRules)
            .Add("builtinLocale", initdb.BuiltinLocale)
            .Add("walSegmentSize", initdb.WalSegmentSize)
            .Add("postInitSql", initdb.PostInitSql)
            .Add("postInitApplicationSql", initdb.PostInitApplicationSql)
            .Add("postInitTemplateSql", initdb.PostInitTemplateSql)
            .Build();

    private static ModelMapping Recovery(RecoverySettings recovery) =>
        new RecordModel(recovery.Origin)
            .Add("database", recovery.Database)
            .Add("owner", recovery.Owner)
            .Add("secret", recovery.Secret)
            .Add("volumeSnapshots", recovery.VolumeSnapshots, Snapshots)
            .Add("target", Target(recovery))
            .Build();

    /// <summary>The operator's <c>recoveryTarget</c>, in its own words, only what is set: inserted as it stands.</summary>
    private static ModelMapping Target(RecoverySettings recovery)
    {
        var record = new RecordModel(recovery.Origin);
        foreach (var (key, setting) in ((string, Setting?)[])
        [
            ("backupID", recovery.BackupId),
            ("targetTLI", recovery.TargetTli),
            ("targetXID", recovery.TargetXid),
            ("targetName", recovery.TargetName),
            ("targetLSN", recovery.TargetLsn),
            ("targetTime", recovery.TargetTime),
            ("targetImmediate", recovery.TargetImmediate),
            ("exclusive", recovery.Exclusive),
        ])
        {
            if (setting is not null)
                record.Add(key, setting);
        }
        return record.Build();
    }

    private static ModelMapping Snapshots(RecoverySnapshotsSettings snapshots) =>
        new RecordModel(snapshots.Origin)
            .Add("storage", snapshots.Storage)
            .Add("walStorage", snapshots.WalStorage)
            .Add("tablespaces", Node.MappingOf(snapshots.Tablespaces, Snapshot))
            .Build();

    /// <summary>In the shape that the operator wants, since the map is inserted as it stands.</summary>
    private static ModelMapping Snapshot(Setting<string> name) => Node.Mapping(
        new ModelEntry("apiGroup", Node.Leaf("snapshot.storage.k8s.io", name.Origin)),
        new ModelEntry("kind", Node.Leaf("VolumeSnapshot", name.Origin)),
        new ModelEntry("name", Node.Leaf(name)));
}
