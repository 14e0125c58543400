namespace PgHaManifests.Core.Settings.Model;

/// <summary>Computed: who may reach a cluster, and with strict policies what it may reach. Null where there are no network policies.</summary>
internal sealed record ClusterNetworkSettings : SettingsRecord
{
    /// <summary>Always true; for the templates' conditions.</summary>
    public required Setting<bool> Policies { get; init; }

    /// <summary>What the pods may reach is limited too.</summary>
    public required Setting<bool> Strict { get; init; }

    /// <summary>Where CloudNativePG runs.</summary>
    public required Setting<string> OperatorNamespace { get; init; }

    /// <summary>Workloads that may connect, each with its namespace; empty: none. Absent <c>clients</c> become every pod of the cluster's namespace.</summary>
    public required SettingsList<ClientSettings> Clients { get; init; }

    /// <summary>Namespaces that the metrics are read from, sorted.</summary>
    public required SettingsList<Setting<string>> Scrapers { get; init; }

    /// <summary>Networks that an exposed Service lets in and whose addresses survive on the way (externalTrafficPolicy Local), sorted; may be empty.</summary>
    public required SettingsList<Setting<string>> Sources { get; init; }

    /// <summary>
    /// An exposed Service lets everyone of its network in, or hides who comes (externalTrafficPolicy Cluster): no address can be named then.
    /// </summary>
    public required Setting<bool> Open { get; init; }

    /// <summary>Clusters of the same namespace that subscribe to a publication of this one, sorted.</summary>
    public required SettingsList<Setting<string>> Subscribers { get; init; }

    /// <summary>Clusters of the same namespace that this one subscribes to, sorted.</summary>
    public required SettingsList<Setting<string>> Publishers { get; init; }

    /// <summary>Ports of the servers elsewhere that this cluster subscribes to, sorted.</summary>
    public required SettingsList<Setting<int>> PublisherPorts { get; init; }
}
