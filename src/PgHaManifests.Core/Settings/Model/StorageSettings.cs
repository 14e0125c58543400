namespace PgHaManifests.Core.Settings.Model;

/// <summary>A data or WAL volume.</summary>
internal sealed record StorageSettings : SettingsRecord
{
    /// <summary>Kubernetes quantity, canonical. Required.</summary>
    public Setting<string>? Size { get; init; }

    /// <summary><c>premium-v2</c> (default), <c>premium</c> or <c>existing</c>.</summary>
    public Setting<string>? Profile { get; init; }

    /// <summary>After defaults the name to emit, whatever the profile; may be written only with profile existing.</summary>
    public Setting<string>? StorageClass { get; init; }

    /// <summary>premium-v2 only; 3000 by default.</summary>
    public Setting<int>? Iops { get; init; }

    /// <summary>premium-v2 only; MB/s; 125 by default.</summary>
    public Setting<int>? Mbps { get; init; }

    /// <summary>Computed.</summary>
    public Setting<long>? SizeBytes { get; init; }
}
