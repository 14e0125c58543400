using System.Globalization;
using PgHaManifests.Core.Schemas.Formats;
using PgHaManifests.Core.Yaml;

namespace PgHaManifests.Core.Schemas.Checking;

/// <summary>
/// Decodes a value into one of the server's own types: the objects of built-in kinds, and the metadata of every object. A value
/// that does not decode makes the server stop without naming a field; a field that the type does not have is named. Null is absent.
/// </summary>
internal sealed class TypedDecoder(Findings findings)
{
    public void Decode(YamlNode node, Schema schema, FieldPath path)
    {
        if (JsonValue.IsNull(node))
            return;
        if (schema.Type == SchemaType.Object && schema.Format is null)
            Object(node, schema, path);
        else if (schema.Type == SchemaType.Array)
            List(node, schema, path);
        else if (Expected(node, schema) is { } expected)
            Fail(node, path, expected);
    }

    private void Object(YamlNode node, Schema schema, FieldPath path)
    {
        if (node is not YamlMapping mapping)
        {
            Fail(node, path, "an object");
            return;
        }
        foreach (var entry in mapping.Entries)
        {
            if (schema.Properties?.TryGetValue(entry.Name, out var child) == true)
                Decode(entry.Value, child, path.Child(entry));
            else if (schema.AdditionalProperties is not null)
                Decode(entry.Value, schema.AdditionalProperties, path.Child(entry));
            else if (schema.Properties is not null)
                findings.AddUnknown(entry.Name, schema.Properties.Keys, path.Child(entry));
        }
    }

    private void List(YamlNode node, Schema schema, FieldPath path)
    {
        if (node is not YamlSequence sequence)
        {
            Fail(node, path, "a list");
            return;
        }
        for (var i = 0; schema.Items is not null && i < sequence.Items.Count; i++)
            Decode(sequence.Items[i], schema.Items, path.Item(i, sequence.Items[i]));
    }

    /// <summary>What the type of a single value asks for; null when the value decodes.</summary>
    private static string? Expected(YamlNode node, Schema schema) => (schema.Type, schema.Format) switch
    {
        (_, "any") => null,
        (_, "int-or-string") => IsText(node) || FitsInteger(node, "int32") ? null : "an integer or a string",
        (_, "quantity") => node is YamlScalar scalar && IsQuantity(scalar) ? null : "a quantity, such as 500m or 2Gi",
        (_, "date-time") => IsText(node) && Timestamps.IsRfc3339(TextOf(node)) ? null : "a time, such as 2026-01-31T12:00:00Z",
        (_, "micro-time") => IsText(node) && IsMicroTime(TextOf(node)) ? null : "a time with microseconds, such as 2026-01-31T12:00:00.000000Z",
        (_, "duration") => IsText(node) && GoDuration.TryParse(TextOf(node), out _) ? null : "a duration, such as 1h30m",
        (SchemaType.String, "byte") => IsBytes(node) ? null : "a string in base64",
        (SchemaType.String, _) => IsText(node) ? null : "a string",
        (SchemaType.Boolean, _) => JsonValue.KindOf(node) == JsonKind.Boolean ? null : "true or false",
        (SchemaType.Integer, var format) => FitsInteger(node, format) ? null : $"an integer of the type {format ?? "int64"}",
        (SchemaType.Number, _) => JsonValue.KindOf(node) is JsonKind.Integer or JsonKind.Number ? null : "a number",
        _ => null,
    };

    /// <summary>The decoder of quantities looks at the JSON as it is sent, in which a line break or tab is an escape and no space to trim.</summary>
    internal static bool IsQuantity(YamlScalar scalar) =>
        scalar.Type != YamlScalarType.Boolean && !scalar.Text.Any(char.IsControl) && Quantity.TryParseJson(scalar.Text, out _);

    /// <summary>Exactly six digits of a second.</summary>
    private static bool IsMicroTime(string text)
    {
        var point = text.LastIndexOfAny(['.', ',']);
        return Timestamps.IsRfc3339(text) && point > 0 && text.AsSpan(point + 1).IndexOfAnyExceptInRange('0', '9') == 6;
    }

    /// <summary>Base64, or what is rarely written: a list of numbers.</summary>
    private static bool IsBytes(YamlNode node) =>
        node is YamlSequence sequence
            ? sequence.Items.All(item => FitsInteger(item, "int32") && JsonValue.Integer((YamlScalar)item) is >= byte.MinValue and <= byte.MaxValue)
            : IsText(node) && Base64Text.TryDecodedLength(TextOf(node), out _);

    private static bool IsText(YamlNode node) => node is YamlScalar { IsString: true };

    private static string TextOf(YamlNode node) => ((YamlScalar)node).Text;

    private static bool FitsInteger(YamlNode node, string? format) =>
        node is YamlScalar scalar && JsonValue.KindOf(scalar) == JsonKind.Integer && NumberBounds.IsInRange(scalar, JsonKind.Integer, format);

    private void Fail(YamlNode node, FieldPath path, string expected)
    {
        SchemaType? type = expected switch
        {
            "a string" => SchemaType.String,
            "a list" => SchemaType.Array,
            "an object" => SchemaType.Object,
            "true or false" => SchemaType.Boolean,
            _ => null,
        };
        findings.AddUnnamed(ObjectDiagnostics.Undecodable, path, $"'{path}' is {TypeWords.Found(node)}; expected {expected}", TypeWords.Help(node, type));
    }
}
