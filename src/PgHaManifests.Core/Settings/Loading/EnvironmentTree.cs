using System.Collections.Immutable;
using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Yaml;

namespace PgHaManifests.Core.Settings.Loading;

/// <summary>An environment's layers laid over each other, nulls still in it.</summary>
/// <param name="Layers">Lowest first, the own file last.</param>
internal sealed record EnvironmentTree(SettingsSource Own, ImmutableArray<SettingsSource> Layers, YamlMapping Root, LayerMerge Merge, DiagnosticBag Findings)
{
    public string Name => Own.Name;

    /// <summary>False where a layer is not there or can't be read: then nobody knows what is missing.</summary>
    public required bool IsWhole { get; init; }

    /// <summary>Whether a value is there but faulty, in whatever layer; of a cluster also in its defaults; also if what it lies in is faulty.</summary>
    public bool IsFaulty(string key)
    {
        for (var end = key.Length; end > 0; end = key.LastIndexOf('.', end - 1))
        {
            var part = key[..end];
            if (Layers.Any(layer => layer.FaultyKeys.Contains(part)))
                return true;
        }
        return key.Split('.', 3) is ["clusters", _, var rest] && IsFaulty("clusterDefaults." + rest);
    }

    public static EnvironmentTree Of(SettingsSource own, SettingsFolder folder)
    {
        var findings = new DiagnosticBag();
        var layers = LayerOrder.Of(own, folder, findings).ToImmutableArray();
        var isWhole = !findings.HasErrors && layers.All(layer => layer.IsWhole && !layer.FaultyKeys.Contains("extends"));
        var merge = new LayerMerge();
        var root = new YamlMapping([]);
        foreach (var layer in layers)
        {
            findings.AddRange(layer.Findings);
            // Each layer's own 'extends' has done its work; what the environment itself says is kept.
            root = merge.Merge(root, layer == own ? layer.Root : Without(layer.Root, "extends"), MergeLevel.Environment);
        }
        return new EnvironmentTree(own, layers, root, merge, findings) { IsWhole = isWhole };
    }

    public static YamlMapping Without(YamlMapping mapping, params ReadOnlySpan<string> keys)
    {
        var entries = new List<YamlEntry>(mapping.Entries.Count);
        foreach (var entry in mapping.Entries)
        {
            if (!keys.Contains(entry.Name))
                entries.Add(entry);
        }
        return entries.Count == mapping.Entries.Count ? mapping : new YamlMapping(entries) { Source = mapping.Source, Start = mapping.Start };
    }

    public static YamlMapping Only(YamlMapping mapping, params ReadOnlySpan<string> keys)
    {
        var entries = new List<YamlEntry>();
        foreach (var entry in mapping.Entries)
        {
            if (keys.Contains(entry.Name))
                entries.Add(entry);
        }
        return new YamlMapping(entries) { Source = mapping.Source, Start = mapping.Start };
    }

    public static YamlMapping With(YamlMapping mapping, YamlEntry added) =>
        new([.. Without(mapping, added.Name).Entries, added]) { Source = mapping.Source, Start = mapping.Start };
}
