using PgHaManifests.Core.Yaml;

namespace PgHaManifests.Core.Schemas.Checking;

/// <summary>
/// What the API server does to a custom resource when it reads one: fields that the schema does not know are dropped (and refused,
/// since validation is strict), nulls that may not be null vanish or give way to the default, absent fields get their default.
/// Nodes that stay as they are are shared with the document.
/// </summary>
/// <param name="findings">Takes each unknown field; null when the object is only brought into its stored form.</param>
/// <param name="keepNulls">
/// Nulls without a default stay: what a webhook writes is filled up with defaults, but not pruned once more.
/// </param>
internal sealed class Coercion(Findings? findings, bool keepNulls = false)
{
    private static readonly string[] MetaFields = ["apiVersion", "kind", "metadata"];

    public YamlNode Apply(YamlMapping root, Schema schema) => Mapping(root, schema, FieldPath.Root(root), isResource: true, open: schema.PreserveUnknownFields);

    /// <param name="open">Unknown fields of this node stay: its schema says so, or that of the list it is in.</param>
    private YamlNode Node(YamlNode node, Schema? schema, FieldPath path, bool open) => node switch
    {
        YamlMapping mapping => Mapping(mapping, schema, path, schema is { EmbeddedResource: true }, open || schema is { PreserveUnknownFields: true }),
        YamlSequence sequence => Sequence(sequence, schema, path, open || schema is { PreserveUnknownFields: true }),
        _ => node,
    };

    private YamlSequence Sequence(YamlSequence sequence, Schema? schema, FieldPath path, bool open)
    {
        if (open && schema?.Items is null)
            return sequence;
        List<YamlNode>? changed = null;
        for (var i = 0; i < sequence.Items.Count; i++)
        {
            var item = sequence.Items[i];
            if (JsonValue.IsNull(item) && schema?.Items is { Nullable: false, Default: { } filled })
                item = filled;
            var result = Node(item, schema?.Items, path.Item(i, item), open);
            if (!ReferenceEquals(result, sequence.Items[i]))
                (changed ??= [.. sequence.Items])[i] = result;
        }
        return changed is null ? sequence : new YamlSequence(changed) { Source = sequence.Source, Start = sequence.Start };
    }

    private YamlMapping Mapping(YamlMapping mapping, Schema? schema, FieldPath path, bool isResource, bool open)
    {
        List<YamlEntry>? changed = null;
        for (var i = 0; i < mapping.Entries.Count; i++)
        {
            var entry = mapping.Entries[i];
            var result = isResource && MetaFields.Contains(entry.Name) ? entry : Entry(entry, schema, path, open);
            if (changed is null && !ReferenceEquals(result, entry))
                changed = [.. mapping.Entries.Take(i)];
            if (result is not null)
                changed?.Add(result);
        }
        foreach (var (name, property) in schema?.DefaultedProperties ?? [])
        {
            if (mapping.Find(name) is null)
                (changed ??= [.. mapping.Entries]).Add(Defaulted(YamlScalar.OfString(name), property, path.Missing(name)));
        }
        return changed is null ? mapping : new YamlMapping(changed) { Source = mapping.Source, Start = mapping.Start };
    }

    /// <summary>The entry as it is kept; null when it is dropped.</summary>
    private YamlEntry? Entry(YamlEntry entry, Schema? schema, FieldPath path, bool open)
    {
        var known = SchemaOf(entry.Name, schema, out var child);
        if (!known && open)
            return entry;
        if (!known)
        {
            findings?.AddUnknown(entry.Name, schema?.Properties?.Keys ?? [], path.Child(entry));
            return null;
        }
        if (JsonValue.IsNull(entry.Value) && child is { Nullable: false })
            return child.Default is not null ? Defaulted(entry.Key, child, path.Child(entry)) : keepNulls ? entry : null;
        var value = Node(entry.Value, child, path.Child(entry), open: false);
        return ReferenceEquals(value, entry.Value) ? entry : new YamlEntry(entry.Key, value);
    }

    private YamlEntry Defaulted(YamlScalar key, Schema schema, FieldPath path) => new(key, Node(schema.Default!, schema, path, open: false));

    /// <summary>Whether a name may stand here; its schema is null where any value may stand, of which nothing nested is kept.</summary>
    private static bool SchemaOf(string name, Schema? schema, out Schema? child)
    {
        child = null;
        if (schema?.Properties is not null && schema.Properties.TryGetValue(name, out child))
            return true;
        child = schema?.AdditionalProperties;
        return child is not null || schema is { AdditionalPropertiesAllowed: true };
    }
}
