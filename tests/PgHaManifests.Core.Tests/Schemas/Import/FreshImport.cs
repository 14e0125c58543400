using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Schemas;
using PgHaManifests.Core.Schemas.Import;
using PgHaManifests.Core.Yaml;

namespace PgHaManifests.Core.Tests.Schemas.Import;

/// <summary>Makes the whole of <c>Schemas/kinds/</c> from the definitions and OpenAPI documents in <c>../shared</c>.</summary>
internal static class FreshImport
{
    public static string KindsFolder { get; } = Path.Combine(Repository.Root, "src", "PgHaManifests.Core", "Schemas", "kinds");

    public static IReadOnlyList<StoredSchema> Run(DiagnosticBag into)
    {
        var definitions = Path.Combine(Repository.Shared, "crds");
        var openApi = Path.Combine(Repository.Shared, "kubernetes");
        var releases = new Dictionary<string, IReadOnlyList<string>> { [SchemaReleases.Kubernetes] = FoldersOf(openApi) };
        var files = new List<StoredSchema>();
        foreach (var source in FoldersOf(definitions))
        {
            releases.Add(source, FoldersOf(Path.Combine(definitions, source)));
            files.AddRange(Source(Path.Combine(definitions, source), into));
        }
        files.AddRange(OpenApiImport.Read([.. FoldersOf(openApi).Select(r => new OpenApiRelease(r, Documents(Path.Combine(openApi, r), "*.json")))], into));
        files.Add(SchemaReleases.File(releases));
        return [.. files.OrderBy(f => f.Path, StringComparer.Ordinal)];
    }

    /// <summary>All releases of one project; a file that equals that of the release before it is left out.</summary>
    private static IEnumerable<StoredSchema> Source(string folder, DiagnosticBag into)
    {
        var last = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var release in FoldersOf(folder))
        {
            var origin = new SchemaOrigin(Path.GetFileName(folder), release);
            foreach (var file in Documents(Path.Combine(folder, release), "*.yaml").SelectMany(d => CrdImport.Read(d, origin, shareEqualParts: true, into)))
            {
                var kind = file.Path[$"{origin.Source}/{release}/".Length..];
                var content = file.Json.Replace($"\"release\": \"{release}\"", "", StringComparison.Ordinal);
                if (last.GetValueOrDefault(kind) == content)
                    continue;
                last[kind] = content;
                yield return file;
            }
        }
    }

    private static IReadOnlyList<string> FoldersOf(string folder) =>
        [.. Directory.EnumerateDirectories(folder).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal).Order(ReleaseOrder.Instance)];

    private static List<YamlNode> Documents(string folder, string pattern) =>
    [
        .. Directory.EnumerateFiles(folder, pattern).Order(StringComparer.Ordinal)
            .SelectMany(file => YamlReader.Read(new YamlSource(file), File.ReadAllText(file)))
            .Select(document => document.Root)
            .OfType<YamlNode>(),
    ];
}
