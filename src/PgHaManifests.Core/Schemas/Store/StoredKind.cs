using System.Text.Json;

namespace PgHaManifests.Core.Schemas.Store;

/// <summary>Reads the file of one kind as <see cref="CrdImport"/> writes it.</summary>
internal static class StoredKind
{
    /// <exception cref="SchemaFormatException">The file is not a schema that the checker can use.</exception>
    public static KindSchema Read(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return Read(document.RootElement);
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            throw new SchemaFormatException(fault.Message);
        }
    }

    private static KindSchema Read(JsonElement root)
    {
        var definitions = root.TryGetProperty("definitions", out var found) ? found : default;
        var reader = new SchemaReader(name =>
            definitions.ValueKind == JsonValueKind.Object && definitions.TryGetProperty(name, out var definition) ? definition : null);
        var scale = root.TryGetProperty("scale", out var paths) ? paths : default;
        return new KindSchema
        {
            Kind = new GroupVersionKind(Text(root, "group"), Text(root, "version"), Text(root, "kind")),
            Plural = Text(root, "plural"),
            Namespaced = Text(root, "scope") == "Namespaced",
            Origin = new SchemaOrigin(Text(root, "source"), Text(root, "release")),
            StatusSubresource = Flag(root, "statusSubresource"),
            Scale = scale.ValueKind == JsonValueKind.Object
                ? new ScaleSubresource(
                    Text(scale, "specReplicasPath"),
                    Text(scale, "statusReplicasPath"),
                    scale.TryGetProperty("labelSelectorPath", out var selector) ? selector.GetString() : null)
                : null,
            Storage = Flag(root, "storage"),
            Deprecated = Flag(root, "deprecated"),
            Root = reader.Read(root.GetProperty("schema")),
        };
    }

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    private static bool Flag(JsonElement element, string name) => element.TryGetProperty(name, out var value) && value.GetBoolean();
}
