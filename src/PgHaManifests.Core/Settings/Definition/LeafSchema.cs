using System.Text.Json;

namespace PgHaManifests.Core.Settings.Definition;

/// <summary>The parts of JSON Schema that leaves share. Every key also takes null, which removes what a lower layer has set.</summary>
internal static class LeafSchema
{
    public static void WriteType(Utf8JsonWriter json, params ReadOnlySpan<string> types)
    {
        json.WriteStartArray("type");
        foreach (var type in types)
            json.WriteStringValue(type);
        json.WriteStringValue("null");
        json.WriteEndArray();
    }

    public static void WriteEnum(Utf8JsonWriter json, IReadOnlyList<string> values)
    {
        json.WriteStartArray("enum");
        foreach (var value in values)
            json.WriteStringValue(value);
        json.WriteNullValue();
        json.WriteEndArray();
    }
}
