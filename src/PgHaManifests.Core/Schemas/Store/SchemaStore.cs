using System.Text;
using PgHaManifests.Core.Schemas.Import;

namespace PgHaManifests.Core.Schemas.Store;

/// <summary>Where schema files are read from: their paths are their keys. Nothing is opened before it is asked for.</summary>
internal sealed class SchemaStore
{
    private const string Prefix = "kinds/";

    private readonly Func<string, ReadOnlyMemory<byte>> open;

    private SchemaStore(IEnumerable<string> paths, Func<string, ReadOnlyMemory<byte>> open)
    {
        Paths = paths.Order(StringComparer.Ordinal).ToList();
        this.open = open;
    }

    /// <summary>What is compiled into the program.</summary>
    public static SchemaStore Embedded { get; } = new(
        typeof(SchemaStore).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(name => name[Prefix.Length..]),
        OpenResource);

    public IReadOnlyList<string> Paths { get; }

    public static SchemaStore Of(IEnumerable<StoredSchema> files)
    {
        var byPath = files.ToDictionary(file => file.Path, file => Encoding.UTF8.GetBytes(file.Json), StringComparer.Ordinal);
        return new SchemaStore(byPath.Keys, path => byPath[path]);
    }

    public ReadOnlyMemory<byte> Open(string path) => open(path);

    private static ReadOnlyMemory<byte> OpenResource(string path)
    {
        using var stream = typeof(SchemaStore).Assembly.GetManifestResourceStream(Prefix + path)!;
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return content;
    }
}
