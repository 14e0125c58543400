using System.Collections.Immutable;
using PgHaManifests.Core.Manifests;

namespace PgHaManifests.Core.Output;

/// <summary>What a person applies once by hand: each object is rendered, judged and patched by itself, and all stand in one file.</summary>
internal static class BootstrapFile
{
    private const string FileName = "gitops/bootstrap.yaml";
    private const string Folder = "gitops/bootstrap/";

    /// <summary>The files with those of the folder joined into one, in the order of their names.</summary>
    public static IEnumerable<ManifestFile> Join(IEnumerable<ManifestFile> files)
    {
        var parts = new List<ManifestFile>();
        foreach (var file in files)
        {
            if (file.Path.StartsWith(Folder, StringComparison.Ordinal))
                parts.Add(file);
            else
                yield return file;
        }
        if (parts.Count == 0)
            yield break;
        parts.Sort((x, y) => string.CompareOrdinal(x.Path, y.Path));
        var content = new MemoryStream();
        foreach (var part in parts)
        {
            if (content.Length > 0)
                content.Write("---\n"u8);
            content.Write(part.Content.Span);
        }
        yield return new ManifestFile
        {
            Path = FileName,
            Content = content.ToArray(),
            Manifests = [.. parts.SelectMany(part => part.Manifests)],
        };
    }
}
