using System.Globalization;
using System.Text;
using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Yaml;

namespace PgHaManifests.Core.Schemas.Checking;

/// <summary>
/// Where the checker stands: the field as the server names it, and the node in the text that a person would edit. A node that a
/// default put there has no place of its own and takes that of its nearest ancestor.
/// </summary>
internal sealed class FieldPath
{
    private readonly FieldPath? parent;
    private readonly string segment;
    private readonly YamlNode? node;
    private readonly YamlScalar? key;

    private FieldPath(FieldPath? parent, string segment, YamlNode? node, YamlScalar? key)
    {
        this.parent = parent;
        this.segment = segment;
        this.node = node;
        this.key = key;
    }

    public static FieldPath Root(YamlNode root) => new(null, "", root, null);

    /// <summary>The place of the value itself.</summary>
    public Location? Location => node?.Location ?? key?.Location ?? parent?.Location;

    /// <summary>The place of the key that holds the value; that of the value where there is no key.</summary>
    public Location? KeyLocation => key?.Location ?? Location;

    /// <summary>A field of an object: <c>spec.name</c>. Also a key of a map, where the server writes it so.</summary>
    public FieldPath Child(YamlEntry entry) => new(this, Dotted(entry.Name), entry.Value, entry.Key);

    /// <summary>A field that is not there.</summary>
    public FieldPath Missing(string name) => new(this, Dotted(name), null, null);

    /// <summary>A key of a map, where the server writes it in brackets: <c>data[key]</c>.</summary>
    public FieldPath Key(YamlEntry entry) => new(this, $"[{entry.Name}]", entry.Value, entry.Key);

    public FieldPath Item(int index, YamlNode item) =>
        new(this, string.Create(CultureInfo.InvariantCulture, $"[{index}]"), item, null);

    public override string ToString()
    {
        if (parent is null)
            return "";
        var text = new StringBuilder();
        Append(text);
        return text.ToString();
    }

    private void Append(StringBuilder text)
    {
        parent?.Append(text);
        text.Append(text.Length == 0 && segment.StartsWith('.') ? segment.AsSpan(1) : segment);
    }

    private static string Dotted(string name) => "." + name;
}
