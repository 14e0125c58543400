using System.Globalization;
using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Yaml;

namespace PgHaManifests.Core.Rules;

/// <summary>
/// A field of an object under judgement, there or not: what it holds, how the operator writes its path, and where a person would edit it.
/// A field that a default put there, or that is missing, has the place of its nearest ancestor.
/// </summary>
internal readonly struct Field
{
    private readonly PathStep? step;
    private readonly YamlNode? place;

    private Field(YamlNode? node, PathStep? step, YamlNode? place) => (Node, this.step, this.place) = (node, step, place);

    /// <summary>Null when the field is not there.</summary>
    public YamlNode? Node { get; }

    /// <summary><c>spec.externalClusters[0].name</c>.</summary>
    public string Path => step?.ToString() ?? "";
    public Location? Location => place?.Location;

    /// <summary>The field is there, be it null: what a map of texts such as annotations holds as an empty one.</summary>
    public bool IsPresent => Node is not null;

    public bool Exists => Node is not null and not YamlScalar { IsNull: true };

    public static Field Root(YamlMapping root) => new(root, null, root);

    public Field this[string key] => (Node as YamlMapping)?.Find(key) is { } entry ? Of(entry) : new Field(null, new PathStep(step, key, 0), place);

    public Field this[int index]
    {
        get
        {
            var items = Node.Items();
            var node = index < items.Count ? items[index] : null;
            return new Field(node, new PathStep(step, null, index), node?.Source is null ? place : node);
        }
    }

    /// <summary>A string's text; null for anything else.</summary>
    public string? Text => Node.Text();

    /// <summary>A string's text; empty when the field is not there: to the operator both are the same.</summary>
    public string TextOrEmpty => Node.Text() ?? "";

    public bool IsTrue => Node.IsTrue();

    /// <summary>A boolean; null for anything else.</summary>
    public bool? Flag => Node is YamlScalar { Type: YamlScalarType.Boolean } scalar ? scalar.Boolean : null;

    /// <summary>A whole number, be it written as a fraction; null for anything else.</summary>
    public long? Number => Node is not YamlScalar scalar ? null
        : scalar.TryGetInt64(out var number) ? number
        : scalar.TryGetDouble(out var fraction) && double.IsInteger(fraction) && Math.Abs(fraction) < long.MaxValue ? (long)fraction : null;

    public int Count => Node switch { YamlSequence list => list.Items.Count, YamlMapping mapping => mapping.Entries.Count, _ => 0 };

    /// <summary>The items of a list; none for anything else.</summary>
    public IEnumerable<Field> Items
    {
        get
        {
            for (var i = 0; i < (Node as YamlSequence)?.Items.Count; i++)
                yield return this[i];
        }
    }

    /// <summary>The entries of a map, each with its key; none for anything else.</summary>
    public IEnumerable<(string Key, Field Value)> Entries
    {
        get
        {
            foreach (var entry in Node.Entries())
                yield return (entry.Name, Of(entry));
        }
    }

    private Field Of(YamlEntry entry) =>
        new(entry.Value, new PathStep(step, entry.Name, 0), entry.Value.Source is not null ? entry.Value : entry.Key.Source is not null ? entry.Key : place);

    /// <summary>Paths are put together only when something is reported.</summary>
    private sealed class PathStep(PathStep? parent, string? key, int index)
    {
        public override string ToString() =>
            key is null ? string.Create(CultureInfo.InvariantCulture, $"{parent}[{index}]") : parent is null ? key : $"{parent}.{key}";
    }
}
