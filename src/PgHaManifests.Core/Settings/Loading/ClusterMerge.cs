using PgHaManifests.Core.Yaml;

namespace PgHaManifests.Core.Settings.Loading;

/// <summary>
/// Lays a cluster's settings over each other, lowest first: the environment's <c>clusterDefaults</c>, what a recovery takes over from its
/// source, the cluster's own. Where a cluster chooses one of several ways (of bootstrap, of naming the server's image), the ways chosen
/// below fall away.
/// </summary>
internal static class ClusterMerge
{
    private static readonly string[] Images = ["version", "image", "imageCatalog"];
    private static readonly string[] Bootstraps = ["initdb", "recovery"];

    /// <summary>What a recovery takes over, unless the cluster itself sets it.</summary>
    public static readonly IReadOnlyList<string> TakenOver =
        ["postgres", "resources", "storage", "walStorage", "tablespaces", "placement", "inheritedMetadata", "imageCatalogs"];

    /// <param name="source">The merged settings of the cluster that a recovery takes over from; null for any other.</param>
    public static YamlMapping Merge(YamlMapping? defaults, YamlMapping? source, YamlMapping own, LayerMerge merge)
    {
        var result = new YamlMapping([]);
        if (defaults is not null)
            result = Over(result, defaults, merge);
        if (source is not null)
            result = Over(result, EnvironmentTree.Only(source, [.. TakenOver]), merge);
        return Over(result, own, merge);
    }

    private static YamlMapping Over(YamlMapping lower, YamlMapping upper, LayerMerge merge)
    {
        lower = WithoutUnchosen(lower, upper, "postgres", Images, "flavour");
        lower = WithoutUnchosen(lower, upper, "bootstrap", Bootstraps, null);
        return merge.Merge(lower, upper, MergeLevel.Cluster);
    }

    /// <param name="companion">A key that belongs to the first way only.</param>
    private static YamlMapping WithoutUnchosen(YamlMapping lower, YamlMapping upper, string key, string[] ways, string? companion)
    {
        if (lower.Find(key) is not { Value: YamlMapping below } entry || upper[key] is not YamlMapping above)
            return lower;
        var chosen = Array.Find(ways, way => above[way] is { } value and not YamlScalar { IsNull: true });
        if (chosen is null)
            return lower;
        var unchosen = ways.Where(way => way != chosen && above[way] is null);
        if (companion is not null && chosen != ways[0])
            unchosen = unchosen.Append(companion);
        return EnvironmentTree.With(lower, entry with { Value = EnvironmentTree.Without(below, [.. unchosen]) });
    }
}
