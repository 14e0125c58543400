using System.Collections.Immutable;
using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Settings.Checks;
using PgHaManifests.Core.Settings.Definition;
using PgHaManifests.Core.Settings.Derived;
using PgHaManifests.Core.Settings.Derived.Alerts;
using PgHaManifests.Core.Settings.Derived.Dashboards;
using PgHaManifests.Core.Settings.Model;

namespace PgHaManifests.Core.Settings.Loading;

/// <summary>Makes records of a completed tree, fills them in and checks what only shows between keys.</summary>
internal static class EnvironmentBuilder
{
    /// <param name="completed">Null when the environment recovers from one that can't be had, which is reported.</param>
    public static LoadedEnvironment Build(string root, EnvironmentTree tree, CompletedTree? completed)
    {
        var findings = tree.Findings;
        if (completed is null)
            return new LoadedEnvironment(tree.Name, null, findings);
        var origin = Origin.File(new Location(tree.Own.File, 1, 1));
        var context = new BindContext(findings: null, missing: findings);
        var settings = SettingsDefinition.Root.Bind(completed.Root, origin, new Setting<string>(tree.Name, origin), context)!;
        var host = Host(settings, completed.Host?.Settings);
        settings = EnvironmentDefaults.Fill(settings) with
        {
            Layers = Layers(tree, completed),
            SourceEnvironment = completed.Host is null ? null : Settled.From(completed.Host.Name, settings.Name, "every cluster recovers from there"),
            HostEnvironment = host is null ? null : Settled.From(host.Name.Value, settings.Name, "it recovers from there, on the same AKS cluster"),
        };
        settings = settings with { Gitops = GitopsDefaults.Fill(settings.Gitops, settings, recovers: settings.SourceEnvironment is not null, settings.Name.Origin.Location) };
        settings = settings with { Gitops = settings.Gitops with { Sync = GitopsDefaults.Sync(settings, host) } };
        if (settings.Operators is { } operators)
            settings = settings with { Operators = operators with { Installs = OperatorInstalls.Installs(settings, isHosted: host is not null) } };
        var around = new Surroundings(settings, host);
        var hands = Hands(settings, completed);
        var sources = new Dictionary<string, ClusterSettings>(StringComparer.Ordinal);
        settings = settings with { Clusters = Clusters(settings.Clusters, hands, around, completed.Sources, sources) };
        settings = settings with { Clusters = NetworkDerivation.Clusters(settings) };
        settings = AlertDerivation.Fill(settings, around);
        settings = settings with { Dashboard = DashboardDerivation.Of(settings, around) };
        settings = settings with { SecretTargets = SecretTargets.Of(settings, around) };
        settings = settings with { Platform = PlatformDerivation.Platform(settings, around) };
        settings = settings with { KubectlContext = settings.Azure?.Aks?.Context ?? Settled.From(settings.Name.Value, settings.Name, "no azure.aks.context") };
        settings = settings with { Deployment = AzureDeployment.Of(settings, around, findings) };
        EnvironmentChecks.Run(new CheckContext(settings, host, sources, root, findings) { IsFaulty = tree.IsFaulty });
        return new LoadedEnvironment(tree.Name, findings.HasErrors ? null : settings, findings) { Completed = findings.HasErrors ? null : completed };
    }

    /// <summary>The source's environment serves this one too where both name the same AKS cluster (or the recovery names none of its own).</summary>
    private static EnvironmentSettings? Host(EnvironmentSettings settings, EnvironmentSettings? source)
    {
        if (source is null)
            return null;
        var (own, other) = (settings.Azure, source.Azure);
        return own?.Aks?.Name?.Value == other?.Aks?.Name?.Value && own?.SubscriptionId?.Value == other?.SubscriptionId?.Value ? source : null;
    }

    private static ImmutableArray<SettingsLayer> Layers(EnvironmentTree tree, CompletedTree completed) =>
    [
        .. completed.Sources.Values.Distinct(ReferenceEqualityComparer.Instance).OfType<LoadedEnvironment>()
            .OrderBy(source => source.Name, StringComparer.Ordinal).SelectMany(source => source.Settings?.Layers ?? []),
        .. tree.Layers.Select(layer => new SettingsLayer(tree.Name, layer.File, layer.Root)),
    ];

    private static Dictionary<string, ClusterSettings> Hands(EnvironmentSettings settings, CompletedTree completed)
    {
        var hands = new Dictionary<string, ClusterSettings>(StringComparer.Ordinal);
        foreach (var entry in settings.Clusters ?? Enumerable.Empty<SettingsEntry<ClusterSettings>>())
        {
            var own = completed.OwnOverrides.GetValueOrDefault(entry.Name.Value) ?? [];
            hands[entry.Name.Value] = entry.Value with { Overrides = Overrides(entry.Value.Overrides, own) };
        }
        return hands;
    }

    private static SettingsMap<OverridePatch>? Overrides(SettingsMap<OverridePatch>? overrides, HashSet<string> own) => overrides is null ? null
        : new SettingsMap<OverridePatch>(overrides.Origin,
            [.. overrides.Select(patch => patch with { Value = patch.Value with { FromClusterDefaults = !own.Contains(patch.Name.Value) } })]);

    private static SettingsMap<ClusterSettings> Clusters(
        SettingsMap<ClusterSettings>? clusters, Dictionary<string, ClusterSettings> bound, Surroundings around,
        IReadOnlyDictionary<string, LoadedEnvironment> environments, Dictionary<string, ClusterSettings> sources)
    {
        var filled = new Dictionary<string, ClusterSettings>(StringComparer.Ordinal);
        foreach (var name in bound.Keys)
            Fill(name);
        return new SettingsMap<ClusterSettings>(clusters?.Origin ?? around.Environment.Origin,
            [.. filled.Values.Select(cluster => new SettingsEntry<ClusterSettings>(cluster.Name, cluster))]);

        ClusterSettings? Fill(string name)
        {
            if (filled.TryGetValue(name, out var known))
                return known;
            if (!bound.TryGetValue(name, out var cluster))
                return null;
            var from = cluster.Bootstrap?.Recovery?.From;
            var environment = from?.Environment?.Value;
            var isSibling = environment is null || environment == around.Environment.Name.Value;
            var data = from?.Cluster is not { } named ? null : isSibling ? Fill(named.Value) : environments.GetValueOrDefault(name)?.Settings?.Clusters?.Find(named.Value);
            if (data is not null)
                sources[name] = data;
            var hand = new ClusterAtHand(cluster, data, isSibling ? around.Environment.Name.Value : environment);
            return filled[name] = ClusterDefaults.Fill(hand, around);
        }
    }
}
