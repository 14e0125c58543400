using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Settings;
using PgHaManifests.Core.Settings.Model;
using PgHaManifests.Core.Yaml;

namespace PgHaManifests.Core.Manifests;

/// <summary>
/// Files of the user's that go into the tree byte for byte: <c>extraManifests</c> into <c>extra/</c>, encrypted secrets into <c>secrets/</c>.
/// Their nodes keep the place in the user's file, so that findings name it.
/// </summary>
internal static class VerbatimFiles
{
    /// <param name="root">Folder that the settings' file paths are relative to.</param>
    public static List<ManifestFile> Read(string root, EnvironmentSettings settings, DiagnosticBag bag)
    {
        var files = new List<ManifestFile>();
        var taken = new Dictionary<string, SettingsFile>(StringComparer.OrdinalIgnoreCase);
        foreach (var extra in settings.ExtraManifests ?? Enumerable.Empty<SettingsFile>())
            Add("extra", extra);
        // A secret that several namespaces refer to names its file once for each.
        foreach (var secret in settings.SecretTargets ?? Enumerable.Empty<SecretTargetSettings>())
        {
            if (secret.File is { } file && !(taken.GetValueOrDefault(TreePath("secrets", file))?.RootPath == file.RootPath))
                Add("secrets", file);
        }
        return files;

        void Add(string folder, SettingsFile file)
        {
            var path = TreePath(folder, file);
            if (!taken.TryAdd(path, file))
                bag.Add(ManifestDiagnostics.SameName, file.Path.Origin.Location, $"{file.RootPath} and {taken[path].RootPath} would both become {path}");
            else if (ReadOne(root, path, file, bag) is { } read)
                files.Add(read);
        }
    }

    private static string TreePath(string folder, SettingsFile file) => $"{folder}/{file.RootPath[(file.RootPath.LastIndexOf('/') + 1)..]}";

    private static ManifestFile? ReadOne(string root, string path, SettingsFile file, DiagnosticBag bag)
    {
        byte[] content;
        try
        {
            content = File.ReadAllBytes(Path.Combine(root, file.RootPath));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            var problem = fault is FileNotFoundException or DirectoryNotFoundException ? "is not there" : "can't be read";
            bag.Add(ManifestDiagnostics.VerbatimFile, file.Path.Origin.Location, $"the file {file.RootPath} {problem}");
            return null;
        }
        var manifests = new List<Manifest>();
        foreach (var document in YamlReader.Read(new YamlSource(file.RootPath), content))
            AddObjects(document, manifests, bag);
        return new ManifestFile { Path = path, Content = content, Manifests = [.. manifests], Verbatim = true };
    }

    private static void AddObjects(YamlDocument document, List<Manifest> manifests, DiagnosticBag bag)
    {
        foreach (var error in document.Errors)
            bag.AddAt(ManifestDiagnostics.VerbatimYaml, document, error.At, $"this is not YAML as Kubernetes reads it: {error.Message}");
        if (document.Errors.Count > 0 || document.Root is null)
            return;
        foreach (var node in Objects(document.Root))
        {
            if (node is not YamlMapping mapping)
                bag.AddAt(ManifestDiagnostics.Identity, document, node.Start, "this is no mapping; a Kubernetes object is expected");
            else if (ManifestReader.Identity(mapping, out var missing) is not { } manifest)
                bag.AddAt(ManifestDiagnostics.Identity, document, node.Start, $"this object has no {missing}, or it is no text");
            else
                manifests.Add(manifest);
        }
    }

    /// <summary>The document itself, or what is in it when it is a List.</summary>
    private static IEnumerable<YamlNode> Objects(YamlNode root) =>
        root.Get("kind").Text()?.EndsWith("List", StringComparison.Ordinal) == true && root.Get("items") is YamlSequence list && root.Get("metadata", "name") is null
            ? list.Items
            : [root];

    private static void AddAt(this DiagnosticBag bag, Descriptor descriptor, YamlDocument document, Mark at, string message) =>
        bag.Add(descriptor.At(new Location(document.Source.File, at.Line, at.Column), message) with { Document = document.Number });
}
