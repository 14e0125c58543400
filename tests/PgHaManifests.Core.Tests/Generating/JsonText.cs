using System.Text;
using System.Text.Json;
using PgHaManifests.Core.Yaml;

namespace PgHaManifests.Core.Tests.Generating;

/// <summary>Writes a tree as JSON, which is YAML in which every string is quoted.</summary>
internal static class JsonText
{
    public static string Of(YamlNode node)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
            Write(writer, node);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void Write(Utf8JsonWriter writer, YamlNode node)
    {
        switch (node)
        {
            case YamlMapping mapping:
                writer.WriteStartObject();
                foreach (var entry in mapping.Entries)
                {
                    writer.WritePropertyName(entry.Name);
                    Write(writer, entry.Value);
                }
                writer.WriteEndObject();
                break;
            case YamlSequence sequence:
                writer.WriteStartArray();
                foreach (var item in sequence.Items)
                    Write(writer, item);
                writer.WriteEndArray();
                break;
            case YamlScalar { IsString: true } text:
                writer.WriteStringValue(text.Text);
                break;
            case YamlScalar { IsNull: true }:
                writer.WriteNullValue();
                break;
            case YamlScalar scalar:
                // As it was written: 1.30.0 would be a string, 1.30 a number whose zero counts.
                writer.WriteRawValue(scalar.Text, skipInputValidation: true);
                break;
        }
    }
}
