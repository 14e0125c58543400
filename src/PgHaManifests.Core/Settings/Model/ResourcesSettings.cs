namespace PgHaManifests.Core.Settings.Model;

/// <summary>CPU and memory of each instance; requests equal limits.</summary>
internal sealed record ResourcesSettings : SettingsRecord
{
    /// <summary>Kubernetes quantity, canonical; <c>2</c> under production, <c>500m</c> under development.</summary>
    public Setting<string>? Cpu { get; init; }

    /// <summary>Kubernetes quantity, canonical; <c>8Gi</c> under production, <c>1Gi</c> under development.</summary>
    public Setting<string>? Memory { get; init; }

    /// <summary>Computed: whole cores, at least 1.</summary>
    public Setting<int>? Cores { get; init; }

    /// <summary>Computed.</summary>
    public Setting<long>? MemoryBytes { get; init; }
}
