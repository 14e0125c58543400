using PgHaManifests.Core.Settings.Model;

namespace PgHaManifests.Core.Settings.Derived;

/// <summary>Works out the network policies of the clusters of an environment, for which each cluster must know the others.</summary>
internal static class NetworkDerivation
{
    public static SettingsMap<ClusterSettings>? Clusters(EnvironmentSettings environment)
    {
        if (environment is not { NetworkPolicy: { } policy, Clusters: { } clusters } || policy.Value == NetworkPolicies.None)
            return environment.Clusters;
        return new SettingsMap<ClusterSettings>(clusters.Origin,
            [.. clusters.Select(entry => entry with { Value = entry.Value with { Network = Network(entry.Value, clusters, policy, environment) } })]);
    }

    private static ClusterNetworkSettings Network(
        ClusterSettings cluster, SettingsMap<ClusterSettings> clusters, Setting<string> policy, EnvironmentSettings environment)
    {
        var services = cluster.Services?.Select(entry => entry.Value).ToArray() ?? [];
        var open = services.FirstOrDefault(service => service.ExternalTrafficPolicy?.Value != "Local" || service.AllowedSources is null or { Count: 0 });
        return new ClusterNetworkSettings
        {
            Origin = policy.Origin,
            Policies = Settled.From(true, policy, "networkPolicy is not none"),
            Strict = Settled.From(policy.Value == NetworkPolicies.Strict, policy, "networkPolicy is strict"),
            OperatorNamespace = environment.Operators?.CloudNativePg?.Namespace ?? Settled.From("cnpg-system", policy),
            Clients = Clients(cluster),
            Scrapers = environment.Monitoring?.Scrapers ?? new SettingsList<Setting<string>>(policy.Origin, []),
            Sources = Sorted(policy, services.SelectMany(service => service.AllowedSources ?? Enumerable.Empty<Setting<string>>()).Where(_ => open is null)),
            Open = open is null ? Settled.From(false, policy, "every exposed Service names its sources") : Settled.From(true, Told(open), "a Service without sources, or with externalTrafficPolicy Cluster"),
            Subscribers = Sorted(policy, clusters.Where(other => Publishers(other.Value).Any(name => name.Value == cluster.Name.Value)).Select(other => other.Name)),
            Publishers = Sorted(policy, Publishers(cluster)),
            PublisherPorts = PublisherPorts(cluster, policy),
        };
    }

    /// <summary>Where a person closes it.</summary>
    private static Setting<string> Told(ServiceSettings open) =>
        open.ExternalTrafficPolicy is { Value: not "Local" } traffic ? traffic : open.SelectorType;

    private static SettingsList<ClientSettings> Clients(ClusterSettings cluster)
    {
        var own = cluster.Namespace;
        if (cluster.Clients is { } named)
            return new SettingsList<ClientSettings>(named.Origin, [.. named.Select(client => client with { Namespace = client.Namespace ?? own })]);
        var origin = Origin.Default(cluster.Name.Origin.Location, "every pod of the cluster's namespace");
        return new SettingsList<ClientSettings>(origin, [new ClientSettings { Origin = origin, Namespace = own }]);
    }

    private static IEnumerable<Setting<string>> Publishers(ClusterSettings cluster) => Sources(cluster).Select(source => source.Cluster).OfType<Setting<string>>();

    private static SettingsList<Setting<int>> PublisherPorts(ClusterSettings cluster, Setting<string> policy) => new(policy.Origin,
    [
        .. Sources(cluster).Where(source => source.Host is not null).Select(source => source.Port ?? Settled.From(5432, source.Host!))
            .DistinctBy(port => port.Value).OrderBy(port => port.Value),
    ]);

    private static IEnumerable<SubscriptionSourceSettings> Sources(ClusterSettings cluster) =>
        cluster.Subscriptions?.Select(entry => entry.Value.Source).OfType<SubscriptionSourceSettings>() ?? [];

    private static SettingsList<Setting<string>> Sorted(Setting<string> policy, IEnumerable<Setting<string>> names) => new(policy.Origin,
        [.. names.DistinctBy(name => name.Value, StringComparer.Ordinal).OrderBy(name => name.Value, StringComparer.Ordinal)]);
}

internal static class NetworkPolicies
{
    public const string Ingress = "ingress";
    public const string Strict = "strict";
    public const string None = "none";
}
