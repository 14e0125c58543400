using PgHaManifests.Core.Yaml;

namespace PgHaManifests.Core.Schemas.Checking;

/// <summary>
/// Holds a custom resource in its stored form against its schema, as the API server does, the order of its checks and where it
/// stops included. On an update, faults of a part that is as it was are let pass.
/// </summary>
/// <param name="minor">36 for Kubernetes 1.36: which formats are known.</param>
internal sealed partial class SchemaValidator(Findings findings, int minor)
{
    public void Validate(YamlNode root, Schema schema, YamlNode? old) => Value(root, schema, FieldPath.Root(root), old);

    /// <summary>Checks one value; the result counts the checks that were made and passed, by which the nearest alternative is chosen.</summary>
    private int Value(YamlNode node, Schema schema, FieldPath path, YamlNode? old)
    {
        var before = findings.Items.Count;
        var matches = JsonValue.KindOf(node) switch
        {
            JsonKind.Null => Null(schema, path),
            var kind => Typed(node, kind, schema, path, old),
        };
        if (findings.Items.Count > before && old is not null && Correlation.IsUnchanged(node, old, schema))
            findings.Forget(before);
        return matches;
    }

    private int Null(Schema schema, FieldPath path)
    {
        var typed = schema.Type != SchemaType.None || schema.IntOrString;
        if (typed && !schema.Nullable)
            Add(ObjectDiagnostics.WrongType, path, $"'{path}' is null; expected {NameOf(schema)}");
        if (schema.Enum is not null)
            Add(ObjectDiagnostics.NotSupported, path, $"'{path}' is null; expected one of {Choices(schema.Enum)}");
        return 1;
    }

    private int Typed(YamlNode node, JsonKind kind, Schema schema, FieldPath path, YamlNode? old)
    {
        var matches = 1;
        if (schema.Type != SchemaType.None || schema.IntOrString)
            matches += Type(node, kind, schema, path) ? 2 : 1;
        matches += Combined(node, schema, path, old);
        switch (kind)
        {
            case JsonKind.String:
                Text(((YamlScalar)node).Text, schema, path);
                break;
            case JsonKind.Integer or JsonKind.Number:
                Number((YamlScalar)node, kind, schema, path);
                break;
            case JsonKind.Array:
                matches += List((YamlSequence)node, schema, path, old);
                break;
            case JsonKind.Object:
                matches += Object((YamlMapping)node, schema, path, old);
                break;
        }
        if (schema.Enum is not null && !JsonEquality.IsOneOf(node, schema.Enum))
            Add(ObjectDiagnostics.NotSupported, path, $"'{path}' is {Shown(node)}; expected one of {Choices(schema.Enum)}");
        return matches + 1;
    }

    private bool Type(YamlNode node, JsonKind kind, Schema schema, FieldPath path)
    {
        if (schema.IntOrString ? kind == JsonKind.String || IsWhole(node, kind) : Fits(node, kind, schema))
            return true;
        findings.Add(
            ObjectDiagnostics.WrongType, path, $"'{path}' is {TypeWords.Found(node)}; expected {NameOf(schema)}", TypeWords.Help(node, schema.IntOrString ? null : schema.Type));
        return false;
    }

    /// <summary>A text or list in a field with a format is left to the format check, which looks at texts only; so does the server.</summary>
    private bool Fits(YamlNode node, JsonKind kind, Schema schema)
    {
        if (schema.Format is not null && schema.Type is not (SchemaType.Integer or SchemaType.Number) && kind is JsonKind.String or JsonKind.Array
            && ServerFormats.IsKept(schema.Format, minor))
            return true;
        return schema.Type switch
        {
            SchemaType.Object => kind == JsonKind.Object,
            SchemaType.Array => kind == JsonKind.Array,
            SchemaType.String => kind == JsonKind.String,
            SchemaType.Boolean => kind == JsonKind.Boolean,
            SchemaType.Integer => IsWhole(node, kind),
            SchemaType.Number => kind is JsonKind.Integer or JsonKind.Number,
            _ => true,
        };
    }

    private static bool IsWhole(YamlNode node, JsonKind kind) =>
        kind == JsonKind.Integer || (kind == JsonKind.Number && NumberBounds.IsWhole(JsonValue.Number((YamlScalar)node)));

    private int List(YamlSequence list, Schema schema, FieldPath path, YamlNode? old)
    {
        var matches = 1;
        if (schema.Items is not null)
        {
            var correlation = Correlation.Of(list, old as YamlSequence, schema);
            for (var i = 0; i < list.Items.Count; i++)
                matches += Value(list.Items[i], schema.Items, path.Item(i, list.Items[i]), correlation?.OldOf(list.Items[i]));
        }
        var count = list.Items.Count;
        if (schema.MinItems is { } least && count < least)
            Add(ObjectDiagnostics.TooFewItems, path, $"'{path}' has {count} items; expected at least {least}");
        if (schema.MaxItems is { } most && count > most)
            Add(ObjectDiagnostics.TooManyItems, path, $"'{path}' has {count} items; expected at most {most}");
        if (schema.UniqueItems && RepeatedItem(list) is { } repeated)
            Add(ObjectDiagnostics.RepeatedItems, path, $"'{path}' holds {Shown(repeated)} twice");
        return matches;
    }

    private int Object(YamlMapping mapping, Schema schema, FieldPath path, YamlNode? old)
    {
        var count = mapping.Entries.Count;
        if (schema.MinProperties is { } least && count < least)
        {
            Add(ObjectDiagnostics.TooFewProperties, path, $"'{path}' has {count} fields; expected at least {least}");
            return 0;
        }
        if (schema.MaxProperties is { } most && count > most)
        {
            Add(ObjectDiagnostics.TooManyProperties, path, $"'{path}' has {count} fields; expected at most {most}");
            return 0;
        }
        var matches = 0;
        var before = old as YamlMapping;
        foreach (var entry in mapping.Entries)
        {
            Schema? child = null;
            if (schema.Properties?.TryGetValue(entry.Name, out child) != true)
                child = schema.AdditionalProperties;
            if (child is not null)
                matches += Value(entry.Value, child, path.Child(entry), before?[entry.Name]);
        }
        foreach (var name in schema.Required)
        {
            if (mapping.Find(name) is null)
                findings.AddRequired(path, name);
        }
        return matches;
    }

    private static YamlNode? RepeatedItem(YamlSequence list)
    {
        for (var i = 1; i < list.Items.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (JsonEquality.Exact(list.Items[i], list.Items[j]))
                    return list.Items[i];
            }
        }
        return null;
    }
}
