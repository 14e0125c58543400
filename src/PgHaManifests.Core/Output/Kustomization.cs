using System.Collections.Immutable;
using System.Text;
using PgHaManifests.Core.Manifests;

namespace PgHaManifests.Core.Output;

/// <summary>The layers of a tree, and the kustomization files that list what they hold.</summary>
internal static class Kustomization
{
    public const string FileName = "kustomization.yaml";

    /// <summary>Folders under an environment that its own kustomization lists, in the order in which a person would apply them.</summary>
    private static readonly ImmutableArray<string> Layers = ["platform", "operators", "secrets", "extra"];

    private const string Clusters = "clusters/";
    private const string Sync = "gitops/sync";

    /// <summary>What belongs to the tree but is built by no one: bootstrap objects, Bicep, the runbook.</summary>
    private static readonly ImmutableArray<string> Unlisted = ["gitops/", "azure/", "RUNBOOK.md"];

    /// <summary>The folder whose kustomization lists the file, or null.</summary>
    public static string? FolderOf(string path)
    {
        foreach (var layer in Layers)
        {
            if (IsIn(path, layer))
                return layer;
        }
        if (IsIn(path, Sync))
            return Sync;
        if (!path.StartsWith(Clusters, StringComparison.Ordinal))
            return null;
        var slash = path.IndexOf('/', Clusters.Length);
        return slash < 0 ? null : path[..slash];
    }

    /// <summary>Whether the environment's own kustomization reaches the file.</summary>
    public static bool IsBuilt(string path) => FolderOf(path) is { } folder && folder != Sync;

    public static bool MayBeUnlisted(string path) =>
        Unlisted.Any(entry => entry.EndsWith('/') ? path.StartsWith(entry, StringComparison.Ordinal) : path == entry);

    /// <summary>Whether kustomize would take a file of this name for a kustomization.</summary>
    public static bool IsNameOfOne(string path) =>
        path[(path.LastIndexOf('/') + 1)..].ToLowerInvariant() is "kustomization" or "kustomization.yaml" or "kustomization.yml";

    /// <summary>One kustomization for the environment and one for each of its folders that holds something.</summary>
    public static IEnumerable<ManifestFile> For(IEnumerable<string> paths)
    {
        var folders = new SortedDictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var path in paths.Order(StringComparer.Ordinal))
        {
            if (FolderOf(path) is not { } folder)
                continue;
            if (!folders.TryGetValue(folder, out var listed))
                folders.Add(folder, listed = []);
            listed.Add(path[(folder.Length + 1)..]);
        }
        foreach (var (folder, listed) in folders)
            yield return FileOf($"{folder}/{FileName}", listed);
        var root = Layers.Where(folders.ContainsKey).Concat(folders.Keys.Where(IsCluster)).ToList();
        if (root.Count > 0)
            yield return FileOf(FileName, root);
    }

    private static bool IsCluster(string folder) => folder.StartsWith(Clusters, StringComparison.Ordinal);

    private static bool IsIn(string path, string folder) =>
        path.Length > folder.Length && path[folder.Length] == '/' && path.StartsWith(folder, StringComparison.Ordinal);

    private static ManifestFile FileOf(string path, IEnumerable<string> resources)
    {
        var text = new StringBuilder("apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nresources:\n");
        foreach (var resource in resources)
            text.Append("  - ").Append(IsPlain(resource) ? resource : Quoted(resource)).Append('\n');
        return new ManifestFile { Path = path, Content = Encoding.UTF8.GetBytes(text.ToString()), Manifests = [] };
    }

    /// <summary>Whether no YAML reader takes the text for anything but itself: more than a word or a number.</summary>
    private static bool IsPlain(string text) =>
        char.IsAsciiLetter(text[0])
        && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_' or '/')
        && (Layers.Contains(text) || text.Contains('/', StringComparison.Ordinal) || text.EndsWith(".yaml", StringComparison.Ordinal));

    private static string Quoted(string text) =>
        $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
