using System.Globalization;
using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Schemas.Formats;
using PgHaManifests.Core.Yaml;

namespace PgHaManifests.Core.Schemas.Checking;

internal sealed partial class SchemaValidator
{
    /// <summary>The server names the first of these that a text fails.</summary>
    private void Text(string text, Schema schema, FieldPath path)
    {
        if (schema.MaxLength is { } most && LengthOf(text) > most)
            Add(ObjectDiagnostics.TooLong, path, $"'{path}' has {LengthOf(text)} characters; expected at most {most}");
        else if (schema.MinLength is { } least && LengthOf(text) < least)
            Add(ObjectDiagnostics.TooShort, path, $"'{path}' has {LengthOf(text)} characters; expected at least {least}");
        else if (schema.Pattern is not null)
            Pattern(text, schema, path);
        if (schema.Format is not null)
            Format(text, schema.Format, path);
    }

    private void Pattern(string text, Schema schema, FieldPath path)
    {
        if (!schema.TryPattern(out var pattern, out var error))
            Add(ObjectDiagnostics.Pattern, path, $"'{path}' cannot be matched, since its pattern {schema.Pattern} is invalid: {error}");
        else if (!pattern.IsMatch(text))
            Add(ObjectDiagnostics.Pattern, path, $"'{path}' is '{text}'; expected {Meaning(schema.Pattern!)}");
    }

    /// <summary>The pattern that Kubernetes puts on every quantity says more as a word.</summary>
    private static string Meaning(string pattern) =>
        pattern.StartsWith(@"^(\+|-)?(([0-9]+(\.[0-9]*)?)|(\.[0-9]+))(([KMGTPE]i)", StringComparison.Ordinal)
            ? "a quantity, such as 500m, 2 or 8Gi"
            : $"a text that matches {pattern}";

    private void Format(string text, string format, FieldPath path)
    {
        if (StringFormats.IsChecked(format, minor) && !StringFormats.Check(format, text))
            Add(ObjectDiagnostics.Format, path, $"'{path}' is '{text}'; expected the format {format}");
    }

    private void Number(YamlScalar scalar, JsonKind kind, Schema schema, FieldPath path)
    {
        if (schema.Type == SchemaType.Integer && !NumberBounds.IsInRange(scalar, kind, schema.Format))
        {
            findings.AddUnnamed(
                ObjectDiagnostics.NumberRange, path, $"'{path}' is {scalar.Text}; expected a whole number of the type {schema.Format ?? "int64"}");
        }
        var value = JsonValue.Number(scalar);
        if (schema.MultipleOf is { } factor && !NumberBounds.IsMultiple(value, factor))
            Add(ObjectDiagnostics.NotAMultiple, path, $"'{path}' is {scalar.Text}; expected a multiple of {Shown(factor)}");
        if (schema.Maximum is { } most && (schema.ExclusiveMaximum ? value >= most : value > most))
            Add(ObjectDiagnostics.TooLarge, path, $"'{path}' is {scalar.Text}; expected {(schema.ExclusiveMaximum ? "less than" : "at most")} {Shown(most)}");
        if (schema.Minimum is { } least && (schema.ExclusiveMinimum ? value <= least : value < least))
            Add(ObjectDiagnostics.TooSmall, path, $"'{path}' is {scalar.Text}; expected {(schema.ExclusiveMinimum ? "more than" : "at least")} {Shown(least)}");
    }

    private void Add(Descriptor descriptor, FieldPath path, string message) => findings.Add(descriptor, path, message);

    /// <summary>Length in code points, as the server counts.</summary>
    private static int LengthOf(string text)
    {
        var length = text.Length;
        for (var i = 1; i < text.Length; i++)
        {
            if (char.IsSurrogatePair(text[i - 1], text[i]))
                length--;
        }
        return length;
    }

    private static string NameOf(Schema schema) =>
        schema.IntOrString ? "an integer or a string" : JsonTypeName(schema.Type);

    private static string JsonTypeName(SchemaType type) => type switch
    {
        SchemaType.Object => "an object",
        SchemaType.Array => "a list",
        SchemaType.String => "a string",
        SchemaType.Integer => "an integer",
        SchemaType.Number => "a number",
        SchemaType.Boolean => "true or false",
        _ => "a value",
    };

    private static string Shown(double number) => number.ToString("R", CultureInfo.InvariantCulture);

    private static string Shown(YamlNode node) => node switch
    {
        YamlScalar { IsString: true } scalar => $"'{scalar.Text}'",
        YamlScalar scalar => scalar.Text,
        YamlSequence => "a list",
        _ => "an object",
    };

    private static string Choices(IReadOnlyList<YamlNode> choices) => string.Join(", ", choices.Select(Shown));
}
