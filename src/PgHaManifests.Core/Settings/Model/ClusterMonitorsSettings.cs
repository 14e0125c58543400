namespace PgHaManifests.Core.Settings.Model;

/// <summary>Computed: PodMonitors of a cluster.</summary>
internal sealed record ClusterMonitorsSettings : SettingsRecord
{
    /// <summary>The cluster's name.</summary>
    public required Setting<string> Name { get; init; }

    /// <summary><c>CLUSTER-poolers</c>; null without poolers.</summary>
    public Setting<string>? PoolersName { get; init; }
    public required Setting<bool> Prometheus { get; init; }
    public required Setting<bool> AzureManaged { get; init; }

    /// <summary>Labels of the monitor objects.</summary>
    public SettingsMap<Setting<string>>? Labels { get; init; }
}
