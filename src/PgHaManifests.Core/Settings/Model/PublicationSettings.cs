namespace PgHaManifests.Core.Settings.Model;

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
