using PgHaManifests.Core.Yaml;

namespace PgHaManifests.Core.Schemas.Checking;

/// <summary>How a value that is not of its field's type is named, and what a person does about it.</summary>
internal static class TypeWords
{
    /// <summary><c>200, an integer</c>, <c>'three'</c>, <c>an object</c>.</summary>
    public static string Found(YamlNode node) => JsonValue.KindOf(node) switch
    {
        JsonKind.String => $"'{((YamlScalar)node).Text}', a string",
        JsonKind.Null => "null",
        JsonKind.Array => "a list",
        JsonKind.Object => "an object",
        JsonKind.Boolean => $"{((YamlScalar)node).Text}, which YAML reads as {(JsonValue.Boolean((YamlScalar)node) ? "true" : "false")}",
        JsonKind.Integer => $"{((YamlScalar)node).Text}, an integer",
        _ => $"{((YamlScalar)node).Text}, a number",
    };

    /// <param name="expected">Null where the field takes more than one type.</param>
    public static string? Help(YamlNode found, SchemaType? expected) => (found, expected) switch
    {
        (YamlScalar { IsNull: true }, _) => "give a value, or take the field away",
        (YamlScalar { IsString: false } scalar, SchemaType.String) => $"put the value in quotes: \"{scalar.Text}\"",
        (YamlScalar { IsString: true } scalar, SchemaType.Integer) => JsonValue.TryInteger(scalar.Text, out _) ? $"take the quotes away: {scalar.Text}" : "write a whole number",
        (_, SchemaType.Integer) => "write a whole number",
        (_, SchemaType.Number) => "write a number, without quotes",
        (_, SchemaType.Boolean) => "write true or false, without quotes",
        (_, SchemaType.String) => "write one text",
        (_, SchemaType.Array) => "write a list: each item on a line of its own, after '- '",
        (_, SchemaType.Object) => "write fields, each as 'name: value' on a line of its own",
        _ => null,
    };
}
