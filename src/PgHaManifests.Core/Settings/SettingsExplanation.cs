using System.Collections.Immutable;
using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Settings.Model;

namespace PgHaManifests.Core.Settings;

/// <summary>One place in a file that says something about a key.</summary>
/// <param name="Text">What stands there: a scalar's text, "a mapping", "a list"; null where it takes the key away.</param>
/// <param name="Through">Where in the file, if not under the key itself: <c>clusterDefaults</c>, or the cluster that a recovery takes over from.</param>
/// <param name="InForce">It is what counts in the end.</param>
internal sealed record LayerSays(Location At, string? Text, string? Through, bool InForce);

/// <summary>Where a setting comes from: what <c>pgha explain ENV KEY</c> prints.</summary>
internal sealed record SettingsExplanation
{
    public required string Key { get; init; }

    /// <summary>What the key means; null for the name of a map's entry.</summary>
    public string? Meaning { get; init; }

    /// <summary>Null: not set and without default, or the key holds more than one value: <see cref="Parts"/>.</summary>
    public Setting? Value { get; init; }

    /// <summary>Every layer that says something, lowest first.</summary>
    public ImmutableArray<LayerSays> Layers { get; init; } = [];

    /// <summary>Leaves below a key that holds more than one value.</summary>
    public ImmutableArray<SettingsLeaf> Parts { get; init; } = [];

    /// <summary>Null when the environment has no such key; <paramref name="meant"/> is then the key that was likely meant.</summary>
    public static SettingsExplanation? Of(EnvironmentSettings environment, string key, out string? meant)
    {
        if (SettingsPath.Find(environment, key, out meant) is not { } found)
            return null;
        var value = found.Value as Setting ?? (found.Value as SettingsFile)?.Path;
        return new SettingsExplanation
        {
            Key = key,
            Meaning = found.Facts is { } facts && found.Segments[^1] == facts.Name ? facts.Description : null,
            Value = value,
            Layers = ExplainedLayers.Of(environment, found.Segments, value),
            Parts = value is null && found.Value is not null ? [.. SettingsWalk.Below(found.Value, key)] : [],
        };
    }
}
