using System.Text.Json;
using PgHaManifests.Core.Schemas.Import;
using PgHaManifests.Core.Schemas.Store;
using PgHaManifests.Core.Yaml;

namespace PgHaManifests.Core.Schemas;

/// <summary>Which releases of each source are embedded. A kind's file holds from its release on until a later one replaces it.</summary>
public static class SchemaReleases
{
    public const string Operator = "cloudnative-pg";
    public const string Kubernetes = "kubernetes";

    internal const string Path = "releases.json";

    private static readonly Lazy<IReadOnlyDictionary<string, IReadOnlyList<string>>> embedded = new(() => Read(SchemaStore.Embedded.Open(Path)));

    /// <summary>Embedded releases by source, oldest first.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Embedded => embedded.Value;

    /// <summary>The newest embedded release of a source.</summary>
    public static string Newest(string source) => Embedded[source][^1];

    /// <summary>
    /// The embedded release that stands for a version asked for, which may be a minor (<c>1.30</c>) or a release (<c>1.30.2</c>);
    /// null when none of its minor is embedded.
    /// </summary>
    public static string? Resolve(string source, string version)
    {
        var minor = ReleaseOrder.MinorOf(version);
        return Embedded[source].LastOrDefault(release => ReleaseOrder.MinorOf(release) == minor);
    }

    /// <summary>The file that records the releases.</summary>
    internal static StoredSchema File(IEnumerable<KeyValuePair<string, IReadOnlyList<string>>> releases) => new(Path, StoredJson.Write(new YamlMapping(
    [
        .. releases.OrderBy(source => source.Key, StringComparer.Ordinal).Select(source => CrdImport.Entry(
            source.Key, new YamlSequence([.. source.Value.Order(ReleaseOrder.Instance).Select(YamlScalar.OfString)]))),
    ])));

    private static SortedDictionary<string, IReadOnlyList<string>> Read(ReadOnlyMemory<byte> json)
    {
        using var document = JsonDocument.Parse(json);
        var sources = new SortedDictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var source in document.RootElement.EnumerateObject())
            sources.Add(source.Name, [.. source.Value.EnumerateArray().Select(release => release.GetString()!)]);
        return sources;
    }
}
