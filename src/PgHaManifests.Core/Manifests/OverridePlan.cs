using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Settings;
using PgHaManifests.Core.Settings.Model;

namespace PgHaManifests.Core.Manifests;

/// <summary>What became of one override on one object.</summary>
internal enum OverrideOutcome
{
    /// <summary>No object has its address.</summary>
    NotFound,
    NoEffect,
    Applied,

    /// <summary>It has an error, which was reported.</summary>
    Failed,
}

/// <summary>One override for one object.</summary>
/// <param name="cluster">The cluster whose object it is for; null for the environment's own overrides.</param>
internal sealed class PlannedOverride(string? cluster, SettingsEntry<OverridePatch> entry)
{
    public string? Cluster => cluster;
    public string Address => entry.Name.Value;
    public Location At => entry.Name.Origin.Location;
    public OverridePatch Patch => entry.Value;

    /// <summary>The path in the environment's tree of the object it is for.</summary>
    public string Path
    {
        get
        {
            var address = Address.EndsWith(".yaml", StringComparison.Ordinal) ? Address : Address + ".yaml";
            return cluster is null ? address : $"clusters/{cluster}/{address}";
        }
    }

    /// <summary>Set by the one thread that renders the object.</summary>
    public OverrideOutcome Outcome { get; set; }
}

/// <summary>All overrides of an environment by the object that they are for.</summary>
internal sealed class OverridePlan
{
    public static readonly OverridePlan Empty = new([]);

    private readonly List<PlannedOverride> all;
    private readonly Dictionary<string, List<PlannedOverride>> byPath = new(StringComparer.Ordinal);

    private OverridePlan(List<PlannedOverride> all)
    {
        this.all = all;
        foreach (var planned in all)
        {
            if (!byPath.TryGetValue(planned.Path, out var same))
                byPath[planned.Path] = same = [];
            same.Add(planned);
        }
    }

    /// <summary>A cluster's own overrides come before the environment's on the same object.</summary>
    public static OverridePlan For(EnvironmentSettings settings)
    {
        var all = new List<PlannedOverride>();
        foreach (var cluster in settings.Clusters ?? Enumerable.Empty<SettingsEntry<ClusterSettings>>())
            all.AddRange((cluster.Value.Overrides ?? Enumerable.Empty<SettingsEntry<OverridePatch>>()).Select(entry => new PlannedOverride(cluster.Name.Value, entry)));
        all.AddRange((settings.Overrides ?? Enumerable.Empty<SettingsEntry<OverridePatch>>()).Select(entry => new PlannedOverride(null, entry)));
        return new OverridePlan(all);
    }

    public IReadOnlyList<PlannedOverride> On(string path) => byPath.TryGetValue(path, out var found) ? found : [];

    /// <summary>Reports overrides without an object or without an effect; one from <c>clusterDefaults</c> needs both in one cluster only.</summary>
    /// <param name="paths">The paths of all rendered objects.</param>
    public void Report(IReadOnlyCollection<string> paths, DiagnosticBag bag)
    {
        foreach (var planned in all.Where(planned => !planned.Patch.FromClusterDefaults))
            Report(planned, planned.Outcome, paths, bag);
        foreach (var same in all.Where(planned => planned.Patch.FromClusterDefaults).GroupBy(planned => planned.At))
            Report(same.First(), same.Max(planned => planned.Outcome), paths, bag);
    }

    private static void Report(PlannedOverride planned, OverrideOutcome outcome, IReadOnlyCollection<string> paths, DiagnosticBag bag)
    {
        var where = planned.Patch.FromClusterDefaults ? "any cluster" : planned.Cluster is null ? "the environment" : $"cluster {planned.Cluster}";
        if (outcome == OverrideOutcome.NoEffect)
            bag.Add(ManifestDiagnostics.OverrideNoEffect, planned.At, $"the override '{planned.Address}' changes nothing in {where}");
        if (outcome != OverrideOutcome.NotFound)
            return;
        var addresses = Addresses(planned, paths);
        var near = Suggestion.For(planned.Address, addresses) is { } name ? $"; did you mean '{name}'?" : "";
        bag.Add(
            ManifestDiagnostics.OverrideAddress,
            planned.At,
            $"the override '{planned.Address}' finds no object in {where}{near}",
            addresses.Count == 0 ? "nothing is rendered there" : $"the addresses there are: {string.Join(", ", addresses)}");
    }

    private static List<string> Addresses(PlannedOverride planned, IReadOnlyCollection<string> paths)
    {
        var names = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            var address = path[..^".yaml".Length];
            if (planned.Cluster is null)
                names.Add(address);
            else if (address.Split('/') is ["clusters", var cluster, var name] && (planned.Patch.FromClusterDefaults || cluster == planned.Cluster))
                names.Add(name);
        }
        return [.. names];
    }
}
