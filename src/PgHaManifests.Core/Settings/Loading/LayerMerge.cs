using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Settings.Values;
using PgHaManifests.Core.Yaml;

namespace PgHaManifests.Core.Settings.Loading;

/// <summary>Which part of the settings a mapping is: what a null in it means depends on that.</summary>
internal enum MergeLevel
{
    Environment,

    /// <summary>Clusters by name.</summary>
    Clusters,
    Cluster,

    /// <summary>Patches by address.</summary>
    Addresses,

    /// <summary>Inside a patch, where null is a value: it deletes from the object.</summary>
    Patch,
    Other,
}

/// <summary>
/// Lays settings over each other: mappings merge, scalars and lists replace, null takes away what lies below. A null stays in the result
/// until <see cref="WithoutNulls"/>, for there may be more below.
/// </summary>
internal sealed class LayerMerge
{
    /// <summary>Nulls that took something away.</summary>
    private readonly HashSet<YamlNode> effective = new(ReferenceEqualityComparer.Instance);

    public YamlMapping Merge(YamlMapping lower, YamlMapping upper, MergeLevel level)
    {
        if (upper.Entries.Count == 0 && upper.Source is null)
            return lower;
        var positions = new Dictionary<string, int>(lower.Entries.Count, StringComparer.Ordinal);
        var entries = new List<YamlEntry>(lower.Entries.Count + upper.Entries.Count);
        foreach (var entry in lower.Entries)
        {
            positions[entry.Name] = entries.Count;
            entries.Add(entry);
        }
        foreach (var entry in upper.Entries)
        {
            if (positions.TryGetValue(entry.Name, out var position))
                entries[position] = Over(entries[position], entry, level);
            else
                entries.Add(entry);
        }
        return new YamlMapping(entries) { Source = upper.Source, Start = upper.Start };
    }

    /// <summary>The result of all merges; a null that took nothing away is a finding.</summary>
    public YamlMapping WithoutNulls(YamlMapping merged, MergeLevel level, DiagnosticBag findings)
    {
        if (level == MergeLevel.Patch || !HasNulls(merged))
            return merged;
        var entries = new List<YamlEntry>(merged.Entries.Count);
        foreach (var entry in merged.Entries)
        {
            if (entry.Value is YamlMapping inner)
                entries.Add(entry with { Value = WithoutNulls(inner, Inside(level, entry.Name), findings) });
            else if (entry.Value is not YamlScalar { IsNull: true } nothing)
                entries.Add(entry);
            else if (!effective.Contains(nothing))
                findings.Add(SettingsDiagnostics.NothingToRemove, entry.Key.Location, $"{Shown.Key(entry.Name)} is null, but no layer below sets it");
        }
        return new YamlMapping(entries) { Source = merged.Source, Start = merged.Start };
    }

    private YamlEntry Over(YamlEntry lower, YamlEntry upper, MergeLevel level)
    {
        if (upper.Value is YamlScalar { IsNull: true } nothing)
        {
            if (lower.Value is not YamlScalar { IsNull: true } || effective.Contains(lower.Value))
                effective.Add(nothing);
            return upper;
        }
        return lower.Value is YamlMapping below && upper.Value is YamlMapping above
            ? upper with { Value = Merge(below, above, Inside(level, upper.Name)) }
            : upper;
    }

    private static MergeLevel Inside(MergeLevel level, string key) => (level, key) switch
    {
        (MergeLevel.Environment, "clusters") => MergeLevel.Clusters,
        (MergeLevel.Environment, "clusterDefaults") => MergeLevel.Cluster,
        (MergeLevel.Environment or MergeLevel.Cluster, "overrides") => MergeLevel.Addresses,
        (MergeLevel.Clusters, _) => MergeLevel.Cluster,
        (MergeLevel.Addresses or MergeLevel.Patch, _) => MergeLevel.Patch,
        _ => MergeLevel.Other,
    };

    private static bool HasNulls(YamlMapping mapping)
    {
        foreach (var entry in mapping.Entries)
        {
            if (entry.Value is YamlScalar { IsNull: true } || (entry.Value is YamlMapping inner && HasNulls(inner)))
                return true;
        }
        return false;
    }
}
