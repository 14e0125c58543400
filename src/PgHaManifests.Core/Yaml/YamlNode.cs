using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Yaml;

/// <summary>
/// Line and column of a character, counted from 1, columns in UTF-16 units as editors count them; both 0 when the node was made by code,
/// not read.
/// </summary>
public readonly record struct Mark(int Line, int Column);

/// <summary>The text that nodes were read from; nodes of one file share one instance.</summary>
/// <param name="File">Path relative to the root, with forward slashes; <c>-</c> for standard input.</param>
public sealed record YamlSource(string File);

/// <summary>A node of a YAML document as Kubernetes reads it: aliases expanded, merge keys applied. Never changed once built.</summary>
public abstract class YamlNode
{
    /// <summary>Where the node was read; null for a node made by code.</summary>
    public YamlSource? Source { get; init; }

    /// <summary>
    /// The first character of the value: of a block scalar its <c>|</c> or <c>></c>, of a block collection its first key or <c>-</c>. An
    /// alias stands for the very node that it names, so it starts where the anchored value does.
    /// </summary>
    public Mark Start { get; init; }

    /// <summary>The place after the value's last character.</summary>
    public Mark End { get; init; }

    public Location? Location => Source is null ? null : new Location(Source.File, Start.Line, Start.Column);
}

/// <summary>One key of a mapping with its value. The key is what the JSON key becomes, with the place where it was written.</summary>
public sealed record YamlEntry(YamlScalar Key, YamlNode Value)
{
    public string Name => Key.Text;
}

/// <summary>A mapping in source order, keys unique.</summary>
public sealed class YamlMapping(IReadOnlyList<YamlEntry> entries) : YamlNode
{
    public IReadOnlyList<YamlEntry> Entries { get; } = entries;

    public YamlEntry? Find(string key)
    {
        if (Entries is YamlEntry[] array)
        {
            foreach (var entry in array)
            {
                if (entry.Key.Text == key)
                    return entry;
            }
            return null;
        }
        for (var i = 0; i < Entries.Count; i++)
        {
            if (Entries[i].Key.Text == key)
                return Entries[i];
        }
        return null;
    }

    public YamlNode? this[string key] => Find(key)?.Value;
}

public sealed class YamlSequence(IReadOnlyList<YamlNode> items) : YamlNode
{
    public IReadOnlyList<YamlNode> Items { get; } = items;
}
