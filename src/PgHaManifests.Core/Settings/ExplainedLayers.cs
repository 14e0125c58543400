using System.Collections.Immutable;
using System.Globalization;
using PgHaManifests.Core.Settings.Definition;
using PgHaManifests.Core.Settings.Loading;
using PgHaManifests.Core.Settings.Model;
using PgHaManifests.Core.Yaml;

namespace PgHaManifests.Core.Settings;

/// <summary>Finds everything that the files say about a key, in the order in which they are laid over each other.</summary>
internal static class ExplainedLayers
{
    private const string Clusters = "clusters";
    private const string ClusterDefaults = "clusterDefaults";
    private const string Bootstrap = "bootstrap";

    /// <param name="value">What counts in the end.</param>
    public static ImmutableArray<LayerSays> Of(EnvironmentSettings environment, IReadOnlyList<string> segments, Setting? value)
    {
        var said = segments.Count > 2 && segments[0] == Clusters
            ? OfCluster(environment, segments[1], [.. segments.Skip(2)])
            : OfEnvironment(environment, segments);
        return [.. said.Select(says => says with { InForce = value?.Origin is { Kind: OriginKind.File } origin && origin.Location == says.At })];
    }

    private static IEnumerable<LayerSays> OfEnvironment(EnvironmentSettings environment, IReadOnlyList<string> segments)
    {
        var name = environment.Name.Value;
        if (environment.SourceEnvironment is { } source && TreeCompletion.IsTakenOver(segments))
        {
            foreach (var says in InLayers(environment, source.Value, segments, "taken over"))
                yield return says;
        }
        foreach (var says in InLayers(environment, name, segments, null))
            yield return says;
    }

    private static IEnumerable<LayerSays> OfCluster(EnvironmentSettings environment, string cluster, string[] rest)
    {
        var name = environment.Name.Value;
        foreach (var says in InLayers(environment, name, [ClusterDefaults, .. rest], ClusterDefaults))
            yield return says;
        if (environment.Clusters?.Find(cluster)?.Bootstrap?.Recovery?.From is { Cluster: { } source } from && ClusterMerge.TakenOver.Contains(rest[0]))
        {
            var where = from.Environment?.Value ?? name;
            foreach (var says in InLayers(environment, where, [ClusterDefaults, .. rest], $"{ClusterDefaults} of {where}"))
                yield return says;
            foreach (var says in InLayers(environment, where, [Clusters, source.Value, .. rest], $"taken over from {where}/{source.Value}"))
                yield return says;
        }
        if (rest[0] == Bootstrap)
        {
            foreach (var says in InLayers(environment, name, rest, "the environment's bootstrap"))
                yield return says;
        }
        foreach (var says in InLayers(environment, name, [Clusters, cluster, .. rest], null))
            yield return says;
    }

    private static IEnumerable<LayerSays> InLayers(EnvironmentSettings environment, string of, IReadOnlyList<string> segments, string? through)
    {
        foreach (var layer in environment.Layers.Where(layer => layer.Environment == of))
        {
            if (At(layer.Root, segments) is { Location: { } location } node)
                yield return new LayerSays(location, node is YamlScalar { IsNull: true } ? null : node is YamlScalar scalar ? scalar.Text : BindContext.Show(node), through, false);
        }
    }

    private static YamlNode? At(YamlNode root, IReadOnlyList<string> segments)
    {
        var node = root;
        foreach (var segment in segments)
        {
            // A list replaces as a whole, so a list without the item says something about it too.
            if (segment.StartsWith('[') && node is YamlSequence list)
            {
                if (!int.TryParse(segment.AsSpan(1, segment.Length - 2), NumberStyles.None, CultureInfo.InvariantCulture, out var index) || index >= list.Items.Count)
                    return node;
                node = list.Items[index];
                continue;
            }
            if (node is not YamlMapping mapping || mapping[segment] is not { } inner)
                return null;
            node = inner;
        }
        return node;
    }
}
