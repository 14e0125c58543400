namespace PgHaManifests.Core.Settings.Model;

/// <summary>A database; object <c>CLUSTER-database-KEY</c>, file <c>database-KEY.yaml</c>.</summary>
internal sealed record DatabaseSettings : SettingsRecord
{
    /// <summary>Computed: the key.</summary>
    public required Setting<string> Key { get; init; }

    /// <summary>Computed: name of the object.</summary>
    public Setting<string>? ObjectName { get; init; }

    /// <summary>Name in PostgreSQL; the key by default.</summary>
    public Setting<string>? Name { get; init; }

    /// <summary>Owner of the initial database by default.</summary>
    public Setting<string>? Owner { get; init; }

    /// <summary><c>present</c> (default) or <c>absent</c>.</summary>
    public Setting<string>? Ensure { get; init; }

    /// <summary>When the object goes: <c>retain</c> (default) or <c>delete</c>.</summary>
    public Setting<string>? ReclaimPolicy { get; init; }
    public Setting<string>? Template { get; init; }
    public Setting<string>? Encoding { get; init; }
    public Setting<string>? Locale { get; init; }
    public Setting<string>? LocaleProvider { get; init; }
    public Setting<string>? LocaleCollate { get; init; }
    public Setting<string>? LocaleCType { get; init; }
    public Setting<string>? IcuLocale { get; init; }
    public Setting<string>? IcuRules { get; init; }
    public Setting<string>? BuiltinLocale { get; init; }
    public Setting<string>? CollationVersion { get; init; }
    public Setting<bool>? IsTemplate { get; init; }
    public Setting<bool>? AllowConnections { get; init; }

    /// <summary>-1: no limit.</summary>
    public Setting<int>? ConnectionLimit { get; init; }
    public Setting<string>? Tablespace { get; init; }

    /// <summary>By name.</summary>
    public SettingsMap<ExtensionSettings>? Extensions { get; init; }

    /// <summary>By name.</summary>
    public SettingsMap<SchemaSettings>? Schemas { get; init; }

    /// <summary>Foreign data wrappers by name.</summary>
    public SettingsMap<ForeignDataWrapperSettings>? Fdws { get; init; }

    /// <summary>Foreign servers by name.</summary>
    public SettingsMap<ForeignServerSettings>? Servers { get; init; }
}

internal sealed record ExtensionSettings : SettingsRecord
{
    public Setting<string>? Version { get; init; }
    public Setting<string>? Schema { get; init; }
    public Setting<string>? Ensure { get; init; }
}

internal sealed record SchemaSettings : SettingsRecord
{
    public Setting<string>? Owner { get; init; }
    public Setting<string>? Ensure { get; init; }
}

internal sealed record ForeignDataWrapperSettings : SettingsRecord
{
    public Setting<string>? Handler { get; init; }
    public Setting<string>? Validator { get; init; }
    public Setting<string>? Owner { get; init; }
    public Setting<string>? Ensure { get; init; }

    /// <summary>Values by option.</summary>
    public SettingsMap<Setting<string>>? Options { get; init; }

    /// <summary>Roles that may use it.</summary>
    public SettingsList<Setting<string>>? Usage { get; init; }
}

internal sealed record ForeignServerSettings : SettingsRecord
{
    /// <summary>Required; a wrapper of the same database.</summary>
    public Setting<string>? Fdw { get; init; }
    public Setting<string>? Ensure { get; init; }
    public SettingsMap<Setting<string>>? Options { get; init; }
    public SettingsList<Setting<string>>? Usage { get; init; }
}

/// <summary>A role: DatabaseRole <c>CLUSTER-role-KEY</c>, file <c>role-KEY.yaml</c>, or an entry of managed.roles before operator 1.30.</summary>
internal sealed record RoleSettings : SettingsRecord
{
    /// <summary>Computed: the key.</summary>
    public required Setting<string> Key { get; init; }

    /// <summary>Computed: name of the object.</summary>
    public Setting<string>? ObjectName { get; init; }

    /// <summary>Name in PostgreSQL; the key by default.</summary>
    public Setting<string>? Name { get; init; }
    public Setting<string>? Ensure { get; init; }

    /// <summary>When the object goes: <c>retain</c> (default) or <c>delete</c>; DatabaseRole only.</summary>
    public Setting<string>? ReclaimPolicy { get; init; }

    /// <summary>True by default when a secret is named.</summary>
    public Setting<bool>? Login { get; init; }
    public Setting<bool>? Superuser { get; init; }
    public Setting<bool>? CreateDb { get; init; }
    public Setting<bool>? CreateRole { get; init; }
    public Setting<bool>? Inherit { get; init; }
    public Setting<bool>? Replication { get; init; }
    public Setting<bool>? BypassRls { get; init; }

    /// <summary>-1: no limit.</summary>
    public Setting<int>? ConnectionLimit { get; init; }
    public SettingsList<Setting<string>>? InRoles { get; init; }

    /// <summary>RFC 3339.</summary>
    public Setting<string>? ValidUntil { get; init; }
    public Setting<string>? Comment { get; init; }

    /// <summary>Name of the Secret with the password, an item of <c>secrets</c>.</summary>
    public Setting<string>? Secret { get; init; }
    public Setting<bool>? DisablePassword { get; init; }
}

/// <summary>A publication; object <c>CLUSTER-publication-KEY</c>. Exactly one of the three targets.</summary>
internal sealed record PublicationSettings : SettingsRecord
{
    /// <summary>Computed: the key.</summary>
    public required Setting<string> Key { get; init; }

    /// <summary>Computed: name of the object.</summary>
    public Setting<string>? ObjectName { get; init; }

    /// <summary>Name in PostgreSQL; the key by default.</summary>
    public Setting<string>? Name { get; init; }

    /// <summary>The initial database by default.</summary>
    public Setting<string>? Database { get; init; }
    public Setting<bool>? AllTables { get; init; }
    public SettingsList<PublishedTableSettings>? Tables { get; init; }

    /// <summary>Every table in these schemas.</summary>
    public SettingsList<Setting<string>>? Schemas { get; init; }
    public SettingsMap<Setting<string>>? Parameters { get; init; }
    public Setting<string>? ReclaimPolicy { get; init; }
}

internal sealed record PublishedTableSettings : SettingsRecord
{
    /// <summary>Required.</summary>
    public Setting<string>? Name { get; init; }
    public Setting<string>? Schema { get; init; }

    /// <summary>True: without tables that inherit from it.</summary>
    public Setting<bool>? Only { get; init; }
    public SettingsList<Setting<string>>? Columns { get; init; }
}

/// <summary>A subscription; object <c>CLUSTER-subscription-KEY</c>.</summary>
internal sealed record SubscriptionSettings : SettingsRecord
{
    /// <summary>Computed: the key.</summary>
    public required Setting<string> Key { get; init; }

    /// <summary>Computed: name of the object.</summary>
    public Setting<string>? ObjectName { get; init; }

    /// <summary>Name in PostgreSQL; the key by default.</summary>
    public Setting<string>? Name { get; init; }

    /// <summary>The initial database by default.</summary>
    public Setting<string>? Database { get; init; }

    /// <summary>Name of the publication. Required.</summary>
    public Setting<string>? Publication { get; init; }

    /// <summary>Database that holds the publication; absent: that of the connection.</summary>
    public Setting<string>? PublicationDatabase { get; init; }

    /// <summary>Where the publication is. Required.</summary>
    public SubscriptionSourceSettings? Source { get; init; }
    public SettingsMap<Setting<string>>? Parameters { get; init; }
    public Setting<string>? ReclaimPolicy { get; init; }

    /// <summary>Computed: name of its entry in externalClusters.</summary>
    public Setting<string>? ExternalClusterName { get; init; }
}

/// <summary>The publishing server: a sibling (<see cref="Cluster"/>) or any other (<see cref="Host"/>).</summary>
internal sealed record SubscriptionSourceSettings : SettingsRecord
{
    /// <summary>A cluster of this environment, in the same namespace: host, CA and port are known then.</summary>
    public Setting<string>? Cluster { get; init; }
    public Setting<string>? Host { get; init; }

    /// <summary>5432 by default.</summary>
    public Setting<int>? Port { get; init; }

    /// <summary>Required.</summary>
    public Setting<string>? User { get; init; }

    /// <summary>Database to connect to. Required.</summary>
    public Setting<string>? Database { get; init; }

    /// <summary><c>verify-full</c> by default.</summary>
    public Setting<string>? SslMode { get; init; }

    /// <summary>Secret and key with the password.</summary>
    public SecretKeySettings? Password { get; init; }
    public SecretKeySettings? SslRootCert { get; init; }
    public SecretKeySettings? SslCert { get; init; }
    public SecretKeySettings? SslKey { get; init; }
}
