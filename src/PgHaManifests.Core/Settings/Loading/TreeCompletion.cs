using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Settings.Values;
using PgHaManifests.Core.Yaml;

namespace PgHaManifests.Core.Settings.Loading;

/// <summary>A tree in which every cluster stands complete: its defaults merged in, what a recovery takes over, no nulls.</summary>
/// <param name="Root">Without <c>clusterDefaults</c>, and without the short form of <c>bootstrap</c>.</param>
/// <param name="Host">The environment whose settings of azure, operators, secrets and monitoring lie below this one's; null for none.</param>
/// <param name="OwnOverrides">Addresses of overrides that a cluster names itself; the others come from <c>clusterDefaults</c>.</param>
/// <param name="Sources">By cluster: the other environment that it recovers from.</param>
internal sealed record CompletedTree(
    YamlMapping Root, LoadedEnvironment? Host, IReadOnlyDictionary<string, HashSet<string>> OwnOverrides,
    IReadOnlyDictionary<string, LoadedEnvironment> Sources)
{
    public YamlMapping? Cluster(string name) => (Root["clusters"] as YamlMapping)?[name] as YamlMapping;
}

/// <summary>Completes an environment's tree.</summary>
internal static class TreeCompletion
{
    /// <summary>What an environment of recoveries takes over from the environment that holds the sources.</summary>
    public static readonly IReadOnlyList<string> TakenOver = ["namespace", "policy", "azure", "operators", "gitops", "secrets", "monitoring"];

    /// <summary>What of <c>gitops</c> is each environment's own: the folder that is synced, and whether it is.</summary>
    private static readonly string[] OwnOfGitops = ["path", "suspend"];

    /// <param name="source">Finds another environment by the reference to it; null when it is unknown or broken, which is reported then.</param>
    public static CompletedTree? Complete(EnvironmentTree tree, Func<RecoveryReference, LoadedEnvironment?> source)
    {
        var root = WithShortForm(tree);
        var clusters = root["clusters"] as YamlMapping;
        var defaults = root["clusterDefaults"] as YamlMapping;
        var work = new Clusters(tree, defaults, clusters, source);
        foreach (var entry in clusters?.Entries ?? [])
            work.Complete(entry);
        if (work.SourceMissing)
            return null;
        var host = work.Host;
        if (host?.Completed is { } below)
            root = tree.Merge.Merge(Taken(below.Root), root, MergeLevel.Environment);
        root = EnvironmentTree.Without(root, "clusterDefaults");
        if (clusters is not null)
            root = EnvironmentTree.With(root, root.Find("clusters")! with { Value = work.Result(clusters) });
        return new CompletedTree(tree.Merge.WithoutNulls(root, MergeLevel.Environment, tree.Findings), host, work.OwnOverrides, work.Sources);
    }

    /// <summary>Whether an environment of recoveries takes a key over.</summary>
    public static bool IsTakenOver(IReadOnlyList<string> segments) =>
        TakenOver.Contains(segments[0]) && !(segments is ["gitops", var key, ..] && OwnOfGitops.Contains(key));

    private static YamlMapping Taken(YamlMapping source)
    {
        var taken = EnvironmentTree.Only(source, [.. TakenOver]);
        return taken.Find("gitops") is { Value: YamlMapping gitops } entry
            ? EnvironmentTree.With(taken, entry with { Value = EnvironmentTree.Without(gitops, OwnOfGitops) })
            : taken;
    }

    /// <summary>Moves an environment's own <c>bootstrap</c> into its one cluster, which it makes where there is none.</summary>
    private static YamlMapping WithShortForm(EnvironmentTree tree)
    {
        var root = tree.Root;
        if (root.Find("bootstrap") is not { Value: YamlMapping bootstrap } entry)
            return root;
        if (bootstrap.Find("initdb") is { Value: not YamlScalar { IsNull: true } } initdb)
            tree.Findings.Add(SettingsDiagnostics.Conflict, initdb.Key.Location, "bootstrap.initdb stands at the environment; expected it at a cluster");
        var named = root["clusters"] as YamlMapping;
        var clusters = named?.Entries.Where(cluster => cluster.Value is not YamlScalar { IsNull: true }).ToArray() ?? [];
        if (clusters.Length > 1 || clusters is [{ Value: YamlMapping { } only }] && only.Find("bootstrap") is not null)
        {
            tree.Findings.Add(SettingsDiagnostics.Conflict, entry.Key.Location,
                "bootstrap stands at the environment, whose cluster it can't be told from", "Move it under the cluster that it is meant for.");
            return EnvironmentTree.Without(root, "bootstrap");
        }
        var holder = clusters is [{ } one] ? one with { Value = EnvironmentTree.With(one.Value as YamlMapping ?? Empty(one.Value), entry) } : Restore(root, entry, tree.Findings);
        if (holder is null)
            return root;
        var all = named is null ? new YamlMapping([holder]) { Source = entry.Key.Source, Start = entry.Key.Start } : EnvironmentTree.With(named, holder);
        var key = root.Find("clusters")?.Key ?? new YamlScalar("clusters", YamlScalarType.String) { Source = entry.Key.Source, Start = entry.Key.Start };
        return EnvironmentTree.With(EnvironmentTree.Without(root, "bootstrap"), new YamlEntry(key, all));
    }

    /// <summary>A cluster called after its source; null where the source has no name, which is found as missing.</summary>
    private static YamlEntry? Restore(YamlMapping root, YamlEntry bootstrap, DiagnosticBag findings)
    {
        if (RecoveryReference.Of(root) is not { } reference)
            return null;
        var name = reference.Cluster.Text + "-restore";
        if (name.Length > 50)
        {
            findings.Add(SettingsDiagnostics.NameTooLong, reference.Cluster.Location,
                FormattableString.Invariant($"the recovery of {Shown.Quote(reference.Cluster.Text)} would be called {Shown.Quote(name)}, {name.Length} characters; a cluster's name has at most 50"),
                "Name the cluster yourself: clusters: { NAME: {} }.");
        }
        var key = new YamlScalar(name, YamlScalarType.String) { Source = reference.Cluster.Source, Start = reference.Cluster.Start };
        return new YamlEntry(key, new YamlMapping([bootstrap]) { Source = key.Source, Start = key.Start });
    }

    private static YamlMapping Empty(YamlNode at) => new([]) { Source = at.Source, Start = at.Start };

    /// <summary>The clusters of one environment, completed one after another; a recovery from a sibling needs that one first.</summary>
    private sealed class Clusters(EnvironmentTree tree, YamlMapping? defaults, YamlMapping? all, Func<RecoveryReference, LoadedEnvironment?> source)
    {
        private readonly Dictionary<string, YamlMapping> done = new(StringComparer.Ordinal);
        private readonly HashSet<string> open = new(StringComparer.Ordinal);
        private readonly List<LoadedEnvironment?> hosts = [];

        public Dictionary<string, HashSet<string>> OwnOverrides { get; } = new(StringComparer.Ordinal);

        public Dictionary<string, LoadedEnvironment> Sources { get; } = new(StringComparer.Ordinal);

        public bool SourceMissing { get; private set; }

        /// <summary>The one environment that every cluster recovers from, or null.</summary>
        public LoadedEnvironment? Host => hosts.Count > 0 && hosts.TrueForAll(host => host is not null && ReferenceEquals(host, hosts[0])) ? hosts[0] : null;

        public YamlMapping Result(YamlMapping clusters) => new(
            [.. clusters.Entries.Where(entry => done.ContainsKey(entry.Name) || entry.Value is YamlScalar { IsNull: true })
                .Select(entry => done.TryGetValue(entry.Name, out var cluster) ? entry with { Value = cluster } : entry)])
        { Source = clusters.Source, Start = clusters.Start };

        public YamlMapping? Complete(YamlEntry entry)
        {
            if (done.TryGetValue(entry.Name, out var known))
                return known;
            if (entry.Value is not YamlMapping own || !open.Add(entry.Name))
                return null;
            OwnOverrides[entry.Name] = own["overrides"] is YamlMapping overrides ? [.. overrides.Entries.Select(patch => patch.Name)] : [];
            var taken = Source(entry.Name, own);
            var merged = ClusterMerge.Merge(defaults, taken, own, tree.Merge);
            done.Add(entry.Name, merged);
            return merged;
        }

        private YamlMapping? Source(string name, YamlMapping own)
        {
            var reference = RecoveryReference.Of(own);
            if (reference?.Environment is null || reference.Environment.Text == tree.Name)
            {
                hosts.Add(null);
                return reference is null ? null : Sibling(reference);
            }
            var loaded = source(reference);
            hosts.Add(loaded);
            if (loaded?.Completed is not { } completed)
            {
                SourceMissing = true;
                return null;
            }
            Sources[name] = loaded;
            if (completed.Cluster(reference.Cluster.Text) is { } cluster)
                return cluster;
            UnknownCluster(reference, loaded.Name, (completed.Root["clusters"] as YamlMapping)?.Entries.Select(known => known.Name) ?? []);
            return null;
        }

        private YamlMapping? Sibling(RecoveryReference reference)
        {
            if (all?.Find(reference.Cluster.Text) is not { } sibling || sibling.Value is YamlScalar { IsNull: true })
            {
                UnknownCluster(reference, tree.Name, all?.Entries.Select(known => known.Name) ?? []);
                return null;
            }
            if (!done.ContainsKey(sibling.Name) && open.Contains(sibling.Name))
            {
                tree.Findings.Add(SettingsDiagnostics.SourceCycle, reference.Cluster.Location,
                    $"the recovery from {Shown.Quote(reference.Cluster.Text)} leads back to itself");
                SourceMissing = true;
                return null;
            }
            return Complete(sibling);
        }

        private void UnknownCluster(RecoveryReference reference, string environment, IEnumerable<string> known)
        {
            var meant = Suggestion.For(reference.Cluster.Text, known);
            tree.Findings.Add(SettingsDiagnostics.UnknownReference, reference.Cluster.Location,
                $"environment {environment} has no cluster {Shown.Quote(reference.Cluster.Text)}" + (meant is null ? "" : $"; did you mean {Shown.Quote(meant)}?"));
            SourceMissing = true;
        }
    }
}
