using PgHaManifests.Core.Schemas.Checking;
using PgHaManifests.Core.Schemas.Formats;
using PgHaManifests.Core.Yaml;

namespace PgHaManifests.Core.Schemas.Defaulting;

/// <summary>
/// Whether the operator's own code could decode an object. Its types follow the schema, but some values are read by decoders that
/// are stricter than their pattern: quantities, durations, times.
/// </summary>
internal sealed class OperatorDecoder
{
    /// <summary>Fields that are plain strings to the schema and durations to the operator.</summary>
    private static readonly HashSet<string> Durations = new(StringComparer.Ordinal) { "metricsQueriesTTL", "minApplyDelay" };

    private FieldPath? failed;
    private string expected = "";

    /// <summary>The first value that does not decode, with what it should be; null when all do.</summary>
    public static (FieldPath At, string Expected)? Fault(YamlMapping root, Schema schema)
    {
        var decoder = new OperatorDecoder();
        return decoder.Decodes(root, schema, FieldPath.Root(root)) ? null : (decoder.failed!, decoder.expected);
    }

    private bool Decodes(YamlNode node, Schema schema, FieldPath path)
    {
        if (JsonValue.IsNull(node) || schema.PreserveUnknownFields)
            return true;
        if (schema.IntOrString)
            return schema.Pattern is null ? PortOrName(node, path) : Fits(node is YamlScalar scalar && TypedDecoder.IsQuantity(scalar), path, "a quantity");
        switch (schema.Type)
        {
            case SchemaType.Object:
                return Object(node, schema, path);
            case SchemaType.Array:
                return List(node, schema, path);
            case SchemaType.String when schema.Format == "date-time":
                return Fits(TextOf(node) is { } time && Timestamps.IsRfc3339(time), path, "a time such as 2026-01-31T12:00:00Z");
            case SchemaType.String:
                return Fits(TextOf(node) is not null, path, "a string");
            case SchemaType.Boolean:
                return Fits(JsonValue.KindOf(node) == JsonKind.Boolean, path, "true or false");
            case SchemaType.Integer:
                return Fits(IsInteger(node, schema.Format), path, $"an integer of the type {schema.Format ?? "int64"}");
            case SchemaType.Number:
                return Fits(JsonValue.KindOf(node) is JsonKind.Integer or JsonKind.Number, path, "a number");
            default:
                return true;
        }
    }

    private bool Object(YamlNode node, Schema schema, FieldPath path)
    {
        if (node is not YamlMapping mapping)
            return Fits(false, path, "an object");
        foreach (var entry in mapping.Entries)
        {
            var child = schema.Properties?.GetValueOrDefault(entry.Name) ?? schema.AdditionalProperties;
            if (child is null)
                continue;
            var place = path.Child(entry);
            if (Durations.Contains(entry.Name) && TextOf(entry.Value) is { } text && !GoDuration.TryParse(text, out _))
                return Fits(false, place, "a duration such as 1h30m");
            if (!Decodes(entry.Value, child, place))
                return false;
        }
        return true;
    }

    private bool List(YamlNode node, Schema schema, FieldPath path)
    {
        if (node is not YamlSequence sequence)
            return Fits(false, path, "a list");
        for (var i = 0; schema.Items is not null && i < sequence.Items.Count; i++)
        {
            if (!Decodes(sequence.Items[i], schema.Items, path.Item(i, sequence.Items[i])))
                return false;
        }
        return true;
    }

    private bool PortOrName(YamlNode node, FieldPath path) => Fits(TextOf(node) is not null || IsInteger(node, "int32"), path, "an integer or a string");

    /// <summary>The server hands a whole float on as an integer.</summary>
    private static bool IsInteger(YamlNode node, string? format)
    {
        if (node is not YamlScalar scalar)
            return false;
        var kind = JsonValue.KindOf(scalar);
        return kind is JsonKind.Integer or JsonKind.Number && NumberBounds.IsInRange(scalar, kind, format);
    }

    private static string? TextOf(YamlNode node) => node is YamlScalar { IsString: true } scalar ? scalar.Text : null;

    private bool Fits(bool fits, FieldPath path, string expectation)
    {
        if (!fits)
            (failed, expected) = (path, expectation);
        return fits;
    }
}
