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
    private Field(YamlNode? node, string path, Location? location) => (Node, Path, Location) = (node, path, location);

    /// <summary>Null when the field is not there.</summary>
    public YamlNode? Node { get; }

    /// <summary><c>spec.externalClusters[0].name</c>.</summary>
    public string Path { get; }
    public Location? Location { get; }

    public bool Exists => Node is not null and not YamlScalar { IsNull: true };

    public static Field Root(YamlMapping root) => new(root, "", root.Location);

    public Field this[string key]
    {
        get
        {
            var entry = (Node as YamlMapping)?.Find(key);
            var path = Path.Length == 0 ? key : $"{Path}.{key}";
            return new Field(entry?.Value, path, entry?.Value.Location ?? entry?.Key.Location ?? Location);
        }
    }

    public Field this[int index]
    {
        get
        {
            var items = Node.Items();
            var node = index < items.Count ? items[index] : null;
            return new Field(node, string.Create(CultureInfo.InvariantCulture, $"{Path}[{index}]"), node?.Location ?? Location);
        }
    }

    /// <summary>A string's text; null for anything else.</summary>
    public string? Text => Node.Text();

    /// <summary>A string's text; empty when the field is not there: to the operator both are the same.</summary>
    public string TextOrEmpty => Node.Text() ?? "";

    public bool IsTrue => Node.IsTrue();

    /// <summary>A whole number; null for anything else.</summary>
    public long? Number => Node is YamlScalar { Type: YamlScalarType.Integer } scalar
        && long.TryParse(scalar.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

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
                yield return (entry.Name, this[entry.Name]);
        }
    }
}
