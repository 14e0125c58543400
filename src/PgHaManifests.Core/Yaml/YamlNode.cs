using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Yaml;

/// <summary>Line and column of a character, counted from 1; both 0 when the node was made by code, not read.</summary>
public readonly record struct Mark(int Line, int Column);

/// <summary>The text that nodes were read from; nodes of one file share one instance.</summary>
/// <param name="File">Path relative to the root, with forward slashes; <c>-</c> for standard input.</param>
public sealed record YamlSource(string File);

/// <summary>A node of a YAML document as Kubernetes reads it: aliases expanded, merge keys applied. Never changed once built.</summary>
public abstract class YamlNode
{
    /// <summary>Where the node was read; null for a node made by code.</summary>
    public YamlSource? Source { get; init; }
    public Mark Start { get; init; }

    public Location? Location => Source is null ? null : new Location(Source.File, Start.Line, Start.Column);
}

/// <summary>What a plain scalar means to Kubernetes' YAML reader (YAML 1.1), which is what JSON type it becomes.</summary>
public enum YamlScalarType
{
    Null,
    Boolean,
    Integer,
    Float,
    String,
}

/// <summary>How the scalar was written.</summary>
public enum YamlScalarStyle
{
    Plain,
    SingleQuoted,
    DoubleQuoted,
    Literal,
    Folded,
}

/// <summary>A scalar: its text after unquoting, and its type as Kubernetes reads it.</summary>
public sealed class YamlScalar(string text, YamlScalarType type, YamlScalarStyle style = YamlScalarStyle.Plain) : YamlNode
{
    /// <summary>The text as written, quotes and escapes undone: <c>1.30</c> stays <c>1.30</c>.</summary>
    public string Text { get; } = text;
    public YamlScalarType Type { get; } = type;
    public YamlScalarStyle Style { get; } = style;

    public bool IsString => Type == YamlScalarType.String;
    public bool IsNull => Type == YamlScalarType.Null;

    public static YamlScalar OfString(string text) => new(text, YamlScalarType.String, YamlScalarStyle.DoubleQuoted);
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
