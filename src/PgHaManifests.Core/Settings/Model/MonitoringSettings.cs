namespace PgHaManifests.Core.Settings.Model;

internal sealed record MonitoringSettings : SettingsRecord
{
    /// <summary>
    /// Flavours of PodMonitor: <c>prometheus</c> (monitoring.coreos.com) and <c>azure</c> (azmonitoring.coreos.com). By default under
    /// production azure where <c>azure.monitorWorkspaceId</c> is set, else prometheus; none under development; an empty list: none.
    /// </summary>
    public SettingsList<Setting<string>>? PodMonitor { get; init; }

    /// <summary>Labels that an existing Prometheus selects monitors by: <c>release: prometheus</c>.</summary>
    public SettingsMap<Setting<string>>? Labels { get; init; }

    /// <summary>Where the scraper runs: kube-system for azure, monitoring for prometheus by default.</summary>
    public Setting<string>? Namespace { get; init; }

    /// <summary>True by default where <see cref="PodMonitor"/> holds anything.</summary>
    public Setting<bool>? Alerts { get; init; }

    /// <summary>True by default where <see cref="PodMonitor"/> holds anything.</summary>
    public Setting<bool>? Dashboard { get; init; }

    /// <summary>Always there after defaults.</summary>
    public ThresholdSettings? Thresholds { get; init; }

    /// <summary>Computed: <see cref="PodMonitor"/> holds prometheus.</summary>
    public Setting<bool>? Prometheus { get; init; }

    /// <summary>Computed: <see cref="PodMonitor"/> holds azure.</summary>
    public Setting<bool>? AzureManaged { get; init; }

    /// <summary>
    /// Computed: namespaces that the metrics are read from, sorted. The Azure add-on runs in kube-system: a <see cref="Namespace"/> that is set
    /// beside a Prometheus of one's own is that one's.
    /// </summary>
    public SettingsList<Setting<string>>? Scrapers { get; init; }
}
