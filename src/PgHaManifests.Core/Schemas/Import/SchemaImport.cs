using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Yaml;

namespace PgHaManifests.Core.Schemas.Import;

/// <summary>
/// Makes schema files from what projects publish: CustomResourceDefinitions, and the OpenAPI documents of an API server. The same
/// texts always give the same files.
/// </summary>
public static class SchemaImport
{
    /// <param name="documents">Definitions and OpenAPI documents in any order; lists of definitions are opened.</param>
    /// <param name="origin">Recorded in the files; for OpenAPI the release alone.</param>
    public static IReadOnlyList<StoredSchema> Read(IReadOnlyList<YamlDocument> documents, SchemaOrigin origin, DiagnosticBag into)
    {
        var files = new List<StoredSchema>();
        var openApi = new List<YamlNode>();
        foreach (var document in documents)
        {
            foreach (var error in document.Errors)
                into.Add(SchemaDiagnostics.NotADefinition, new Location(document.Source.File, error.At.Line, error.At.Column), error.Message);
            if (document.Root is YamlMapping root && OpenApiImport.IsOpenApi(root))
                openApi.Add(root);
            else if (document.Root is not null)
                files.AddRange(Opened(document.Root).SelectMany(definition => CrdImport.Read(definition, origin, shareEqualParts: true, into)));
        }
        if (openApi.Count > 0)
            files.AddRange(OpenApiImport.Read([new OpenApiRelease(origin.Release, openApi)], into));
        return [.. files.OrderBy(file => file.Path, StringComparer.Ordinal)];
    }

    /// <summary>The definitions in a document, which may be a list of them.</summary>
    internal static IEnumerable<YamlNode> Opened(YamlNode root) =>
        root is YamlMapping mapping && mapping["items"] is YamlSequence items && mapping["kind"] is YamlScalar kind && kind.Text.EndsWith("List", StringComparison.Ordinal)
            ? items.Items
            : [root];
}
