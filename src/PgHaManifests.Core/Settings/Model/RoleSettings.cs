namespace PgHaManifests.Core.Settings.Model;

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
