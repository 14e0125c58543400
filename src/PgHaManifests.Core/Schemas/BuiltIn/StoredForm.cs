using PgHaManifests.Core.Schemas.Formats;
using PgHaManifests.Core.Yaml;

namespace PgHaManifests.Core.Schemas.BuiltIn;

/// <summary>
/// Brings a decoded object into the form that the server works on: fields that are null or unknown are gone, nulls in lists and
/// maps have become the zero of their type, quantities are canonical.
/// </summary>
internal static class StoredForm
{
    public static YamlMapping Of(YamlMapping root, Schema schema) => (YamlMapping)Node(root, schema);

    private static YamlNode Node(YamlNode node, Schema schema) => node switch
    {
        YamlMapping mapping when schema.Properties is not null || schema.AdditionalProperties is not null => Mapping(mapping, schema),
        YamlSequence sequence when schema.Items is not null => Sequence(sequence, schema.Items),
        YamlScalar scalar when schema.Format == "quantity" => Canonical(scalar),
        _ => node,
    };

    private static YamlMapping Mapping(YamlMapping mapping, Schema schema)
    {
        List<YamlEntry>? changed = null;
        for (var i = 0; i < mapping.Entries.Count; i++)
        {
            var entry = mapping.Entries[i];
            var kept = Entry(entry, schema);
            if (changed is null && !ReferenceEquals(kept, entry))
                changed = [.. mapping.Entries.Take(i)];
            if (kept is not null)
                changed?.Add(kept);
        }
        return changed is null ? mapping : new YamlMapping(changed) { Source = mapping.Source, Start = mapping.Start };
    }

    private static YamlEntry? Entry(YamlEntry entry, Schema schema)
    {
        if (schema.Properties?.TryGetValue(entry.Name, out var property) == true)
            return JsonValue.IsNull(entry.Value) ? null : With(entry, Node(entry.Value, property));
        if (schema.AdditionalProperties is null)
            return schema.Properties is null ? entry : null;
        return With(entry, Value(entry.Value, schema.AdditionalProperties));
    }

    private static YamlEntry With(YamlEntry entry, YamlNode value) => ReferenceEquals(value, entry.Value) ? entry : new YamlEntry(entry.Key, value);

    private static YamlSequence Sequence(YamlSequence sequence, Schema items)
    {
        List<YamlNode>? changed = null;
        for (var i = 0; i < sequence.Items.Count; i++)
        {
            var value = Value(sequence.Items[i], items);
            if (changed is null && !ReferenceEquals(value, sequence.Items[i]))
                changed = [.. sequence.Items.Take(i)];
            changed?.Add(value);
        }
        return changed is null ? sequence : new YamlSequence(changed) { Source = sequence.Source, Start = sequence.Start };
    }

    private static YamlNode Value(YamlNode node, Schema schema) => JsonValue.IsNull(node) ? Zero(node, schema) : Node(node, schema);

    private static YamlNode Zero(YamlNode at, Schema schema) => schema.Type switch
    {
        _ when schema.Format is "int-or-string" => new YamlScalar("0", YamlScalarType.Integer) { Source = at.Source, Start = at.Start },
        _ when schema.Format is "quantity" => Text(at, "0"),
        _ when schema.Format is "any" => at,
        SchemaType.Object => new YamlMapping([]) { Source = at.Source, Start = at.Start },
        SchemaType.Array => new YamlSequence([]) { Source = at.Source, Start = at.Start },
        SchemaType.Integer or SchemaType.Number => new YamlScalar("0", YamlScalarType.Integer) { Source = at.Source, Start = at.Start },
        SchemaType.Boolean => new YamlScalar("false", YamlScalarType.Boolean) { Source = at.Source, Start = at.Start },
        _ => Text(at, ""),
    };

    private static YamlScalar Canonical(YamlScalar scalar)
    {
        if (!Quantity.TryParseJson(scalar.Text, out var quantity))
            return scalar;
        var text = quantity.ToString();
        return scalar.IsString && text == scalar.Text ? scalar : Text(scalar, text);
    }

    private static YamlScalar Text(YamlNode at, string text) =>
        new(text, YamlScalarType.String, YamlScalarStyle.DoubleQuoted) { Source = at.Source, Start = at.Start };
}
