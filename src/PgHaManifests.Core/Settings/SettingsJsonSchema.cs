using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using PgHaManifests.Core.Settings.Definition;

namespace PgHaManifests.Core.Settings;

/// <summary>
/// The JSON Schema of settings files for editors (draft 7, which the YAML language servers know best). It allows what one file may hold;
/// what only shows once layers are merged, such as a missing key, is the loader's to find.
/// </summary>
internal static class SettingsJsonSchema
{
    /// <summary>The schema as text, indented, with a line feed at its end; always the same bytes.</summary>
    public static string Write()
    {
        var buffer = new MemoryStream();
        // The text is read by people, so letters beyond ASCII and quotes stay as they are; it is never put into HTML.
        var options = new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using (var json = new Utf8JsonWriter(buffer, options))
        {
            var definitions = new SchemaDefinitions();
            json.WriteStartObject();
            json.WriteString("$schema", "http://json-schema.org/draft-07/schema#");
            json.WriteString("title", "pgha environment");
            json.WriteString("description", "An environment (environments/NAME.yaml) or a layer (environments/_NAME.yaml) of pgha.");
            definitions.WriteRecord(json, SettingsDefinition.Root);
            json.WriteStartObject("definitions");
            definitions.WriteAll(json);
            json.WriteEndObject();
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length) + "\n";
    }
}
