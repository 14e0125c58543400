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
