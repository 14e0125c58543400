using System.Collections.Immutable;
using System.Text;
using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Manifests;
using PgHaManifests.Core.Output;
using PgHaManifests.Core.Schemas;
using PgHaManifests.Core.Yaml;
using Shouldly;

namespace PgHaManifests.Core.Tests.Output;

/// <summary>Small trees made from text, for the tests of this room.</summary>
internal static class Trees
{
    public static string ConfigMap(string name, string value = "1") =>
        $"apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: {name}\ndata:\n  key: \"{value}\"\n";

    public static ManifestSet Set(string environment, params (string Path, string Text)[] files) =>
        new(environment, [.. files.Select(file => File(file.Path, file.Text)).OrderBy(file => file.Path, StringComparer.Ordinal)]);

    public static OutputTree Tree(string environment, params (string Path, string Text)[] files) => Tree(Set(environment, files));

    public static OutputTree Tree(ManifestSet set)
    {
        var diagnostics = new DiagnosticBag();
        var tree = OutputTree.From(set, diagnostics);
        diagnostics.Diagnostics.ShouldBeEmpty();
        return tree.ShouldNotBeNull();
    }

    /// <summary>A file; what lies in <c>extra/</c> counts as taken over from the user.</summary>
    public static ManifestFile File(string path, string text) => new()
    {
        Path = path,
        Content = Encoding.UTF8.GetBytes(text),
        Verbatim = path.StartsWith("extra/", StringComparison.Ordinal),
        Manifests = path.EndsWith(".yaml", StringComparison.Ordinal) ? Manifests(path, text) : [],
    };

    private static ImmutableArray<Manifest> Manifests(string path, string text) =>
    [
        .. YamlReader.Read(new YamlSource(path), text).Select(document => document.Root).OfType<YamlMapping>().Select(root => new Manifest
        {
            Root = root,
            Kind = GroupVersionKind.Parse(Text(root, "apiVersion"), Text(root, "kind")),
            Name = root["metadata"] is YamlMapping metadata ? Text(metadata, "name") : "",
            Namespace = (root["metadata"] as YamlMapping)?["namespace"] is YamlScalar space ? space.Text : null,
        }),
    ];

    private static string Text(YamlMapping mapping, string key) => (mapping[key] as YamlScalar)?.Text ?? "";
}
