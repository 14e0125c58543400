namespace PgHaManifests.Core.Settings.Model;

/// <summary>How the first instance comes to its data. What is written here matters only once.</summary>
internal sealed record BootstrapSettings : SettingsRecord
{
    public InitdbSettings? Initdb { get; init; }
    public RecoverySettings? Recovery { get; init; }
}

internal sealed record InitdbSettings : SettingsRecord
{
    /// <summary><c>app</c> by default.</summary>
    public Setting<string>? Database { get; init; }

    /// <summary>The database's name by default.</summary>
    public Setting<string>? Owner { get; init; }

    /// <summary>Name of the Secret with the owner's password, an item of <c>secrets</c>; absent: the operator makes one.</summary>
    public Setting<string>? Secret { get; init; }

    /// <summary>True by default.</summary>
    public Setting<bool>? DataChecksums { get; init; }
    public Setting<string>? Encoding { get; init; }
    public Setting<string>? Locale { get; init; }
    public Setting<string>? LocaleCollate { get; init; }
    public Setting<string>? LocaleCType { get; init; }

    /// <summary><c>libc</c>, <c>icu</c> or <c>builtin</c>.</summary>
    public Setting<string>? LocaleProvider { get; init; }
    public Setting<string>? IcuLocale { get; init; }
    public Setting<string>? IcuRules { get; init; }
    public Setting<string>? BuiltinLocale { get; init; }

    /// <summary>MB; a power of two from 1 to 1024.</summary>
    public Setting<int>? WalSegmentSize { get; init; }

    /// <summary>Statements run once in database postgres.</summary>
    public SettingsList<Setting<string>>? PostInitSql { get; init; }

    /// <summary>Statements run once in the application's database.</summary>
    public SettingsList<Setting<string>>? PostInitApplicationSql { get; init; }

    /// <summary>Statements run once in template1.</summary>
    public SettingsList<Setting<string>>? PostInitTemplateSql { get; init; }
}

/// <summary>
/// Recovery from another cluster's archive: either <see cref="From"/>, or <see cref="Store"/> with <see cref="ServerName"/>, or
/// <see cref="VolumeSnapshots"/> (which may be combined with one of them for the WAL). At most one target.
/// </summary>
internal sealed record RecoverySettings : SettingsRecord
{
    public RecoveryFromSettings? From { get; init; }

    /// <summary>A foreign archive: its URL (<c>https://ACCOUNT.blob.core.windows.net/CONTAINER/PATH</c>), or the name of an ObjectStore among extraManifests.</summary>
    public Setting<string>? Store { get; init; }

    /// <summary>Server name in the archive; required with <see cref="Store"/>, else the source's.</summary>
    public Setting<string>? ServerName { get; init; }

    /// <summary>PostgreSQL timestamp or RFC 3339.</summary>
    public Setting<string>? TargetTime { get; init; }

    /// <summary><c>0/3019838</c>.</summary>
    public Setting<string>? TargetLsn { get; init; }

    /// <summary>Transaction id; needs <see cref="BackupId"/>.</summary>
    public Setting<string>? TargetXid { get; init; }

    /// <summary>Name of a restore point; needs <see cref="BackupId"/>.</summary>
    public Setting<string>? TargetName { get; init; }

    /// <summary>End of the base backup; needs <see cref="BackupId"/>.</summary>
    public Setting<bool>? TargetImmediate { get; init; }

    /// <summary>Timeline: <c>latest</c> or a number from 1.</summary>
    public Setting<string>? TargetTli { get; init; }

    /// <summary>True: stop just before the target.</summary>
    public Setting<bool>? Exclusive { get; init; }
    public Setting<string>? BackupId { get; init; }

    /// <summary>The source's by default.</summary>
    public Setting<string>? Database { get; init; }

    /// <summary>The source's by default.</summary>
    public Setting<string>? Owner { get; init; }

    /// <summary>The source's by default.</summary>
    public Setting<string>? Secret { get; init; }
    public RecoverySnapshotsSettings? VolumeSnapshots { get; init; }
}

internal sealed record RecoveryFromSettings : SettingsRecord
{
    /// <summary>This environment by default: the source is a sibling.</summary>
    public Setting<string>? Environment { get; init; }

    /// <summary>Required.</summary>
    public Setting<string>? Cluster { get; init; }
}

/// <summary>Names of VolumeSnapshots in the cluster's namespace.</summary>
internal sealed record RecoverySnapshotsSettings : SettingsRecord
{
    /// <summary>Required.</summary>
    public Setting<string>? Storage { get; init; }
    public Setting<string>? WalStorage { get; init; }

    /// <summary>By tablespace.</summary>
    public SettingsMap<Setting<string>>? Tablespaces { get; init; }
}

/// <summary>Computed: an entry of <c>externalClusters</c>.</summary>
internal sealed record ExternalClusterSettings : SettingsRecord
{
    public required Setting<string> Name { get; init; }

    /// <summary>The archive to read; else <see cref="Connection"/> is set.</summary>
    public ArchiveSettings? Archive { get; init; }

    /// <summary>connectionParameters, sorted: host, port, user, dbname, sslmode.</summary>
    public SettingsMap<Setting<string>>? Connection { get; init; }

    /// <summary>Secret and key with the password.</summary>
    public SecretKeySettings? Password { get; init; }

    /// <summary>Secret and key with the certificate authority of the server.</summary>
    public SecretKeySettings? SslRootCert { get; init; }

    /// <summary>Secret and key with the client's certificate.</summary>
    public SecretKeySettings? SslCert { get; init; }

    /// <summary>Secret and key with the client's private key.</summary>
    public SecretKeySettings? SslKey { get; init; }
}

/// <summary>One key of a Secret in the cluster's namespace.</summary>
internal sealed record SecretKeySettings : SettingsRecord
{
    public Setting<string>? Name { get; init; }
    public Setting<string>? Key { get; init; }
}
