using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Settings.Model;

namespace PgHaManifests.Core.Settings.Derived;

/// <summary>What a cluster's defaults and computed values depend on outside the cluster.</summary>
/// <param name="Environment">The cluster's environment, filled in but for its clusters.</param>
/// <param name="Host">The environment whose platform serves this one; null when it brings its own.</param>
internal sealed record Surroundings(EnvironmentSettings Environment, EnvironmentSettings? Host)
{
    public bool IsProduction => Environment.Policy?.Value != Policies.Development;

    /// <summary>The environment whose name cluster-scoped objects carry.</summary>
    public Setting<string> PlatformName => (Host ?? Environment).Name;

    public string PolicyNote => IsProduction ? "policy production" : "policy development";
}

internal static class Policies
{
    public const string Production = "production";
    public const string Development = "development";
}

/// <summary>A cluster with the cluster that it recovers from, where that one is known.</summary>
/// <param name="Source">Filled in; of this or another environment.</param>
/// <param name="SourceEnvironment">Name of the source's environment.</param>
internal sealed record ClusterAtHand(ClusterSettings Cluster, ClusterSettings? Source, string? SourceEnvironment)
{
    /// <summary>Where defaults of this cluster are changed.</summary>
    public Location Key => Cluster.Name.Origin.Location;

    public bool IsRecovery => Cluster.Bootstrap?.Recovery is not null;
}
