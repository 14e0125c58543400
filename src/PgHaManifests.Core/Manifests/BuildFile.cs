using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Yaml;

namespace PgHaManifests.Core.Manifests;

/// <summary>
/// A build file of kustomize: it stands among manifests but is never applied. It is read as strictly as kustomize does, which refuses
/// fields that it does not know and values of another type.
/// </summary>
internal static class BuildFile
{
    private const string Group = "kustomize.config.k8s.io/";

    /// <summary>Whether a document is one: by its apiVersion, or without one by the name of its file.</summary>
    public static bool Is(string file, YamlNode root)
    {
        var apiVersion = root.Get("apiVersion").Text();
        if (apiVersion is not null)
            return apiVersion.StartsWith(Group, StringComparison.Ordinal);
        return file[(file.LastIndexOf('/') + 1)..] is "kustomization.yaml" or "kustomization.yml" or "Kustomization"
            && root.Get("kind").Text() is null or "Kustomization" or "Component";
    }

    /// <summary>Adds what kustomize would refuse, and keys that stand twice, of which it would take the last without a word.</summary>
    public static void Check(YamlDocument document, DiagnosticBag into)
    {
        foreach (var error in document.Errors)
            into.Add(PathDiagnostics.BuildFile.At(new Location(document.Source.File, error.At.Line, error.At.Column), error.Message) with { Document = document.Number });
        if (document.Root is not { } root)
            return;
        var reader = new Reader(document.Number, root.Get("kind").Text() ?? "Kustomization", into);
        reader.Identity(root);
        reader.Value(root, BuildFileShape.Kustomization, "");
    }

    private sealed class Reader(int document, string kind, DiagnosticBag into)
    {
        public void Identity(YamlNode root)
        {
            if (kind is not ("Kustomization" or "Component"))
            {
                Report(root.Get("kind")!, "kind", $"kustomize has no kind {kind}; expected Kustomization or Component");
                return;
            }
            var expected = Group + (kind == "Component" ? "v1alpha1" : "v1beta1");
            if (root.Get("apiVersion") is YamlScalar { IsString: true } version && version.Text != expected)
                Report(version, "apiVersion", $"the apiVersion of a {kind} is {version.Text}; kustomize takes only {expected}");
        }

        public void Value(YamlNode node, BuildFileShape shape, string path)
        {
            // As in any JSON that Go decodes, null is no value and fits everything.
            if (node is YamlScalar { IsNull: true })
                return;
            switch (node, shape.Type)
            {
                case (YamlScalar { IsString: true }, BuildFileType.Text):
                case (YamlScalar { Type: YamlScalarType.Boolean }, BuildFileType.Flag):
                case (YamlScalar { Type: YamlScalarType.Integer }, BuildFileType.Integer):
                case (YamlMapping, BuildFileType.Open):
                    return;
                case (YamlSequence list, BuildFileType.List):
                    for (var i = 0; i < list.Items.Count; i++)
                        Value(list.Items[i], shape.Item!, $"{path}[{i}]");
                    return;
                case (YamlMapping map, BuildFileType.Map):
                    foreach (var entry in map.Entries)
                        Value(entry.Value, shape.Item!, Child(path, entry.Name));
                    return;
                case (YamlMapping map, BuildFileType.Object):
                    Fields(map, shape, path);
                    return;
                default:
                    Report(node, path.Length == 0 ? null : path, $"{(path.Length == 0 ? kind : path)} is {Describe(node)}; kustomize expects {Describe(shape)}");
                    return;
            }
        }

        private void Fields(YamlMapping map, BuildFileShape shape, string path)
        {
            foreach (var entry in map.Entries)
            {
                var child = Child(path, entry.Name);
                if (shape.Fields!.TryGetValue(entry.Name, out var known))
                {
                    Value(entry.Value, known, child);
                    continue;
                }
                var help = Suggestion.For(entry.Name, shape.Fields.Keys) is { } near ? $"did you mean '{near}'?" : $"there are {string.Join(", ", shape.Fields.Keys.Order(StringComparer.Ordinal))}";
                Report(entry.Key, child, $"kustomize has no field '{entry.Name}' in {(path.Length == 0 ? $"a {kind}" : path)}", help);
            }
        }

        private void Report(YamlNode at, string? path, string message, string? help = null) =>
            into.Add(PathDiagnostics.BuildFile.At(at.Location, message, help) with { Document = document, Path = path });

        private static string Child(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";

        private static string Describe(YamlNode node) => node switch
        {
            YamlMapping => "a mapping",
            YamlSequence => "a list",
            YamlScalar { IsString: true } => "text",
            YamlScalar { Type: YamlScalarType.Boolean } => "true or false",
            _ => "a number",
        };

        private static string Describe(BuildFileShape shape) => shape.Type switch
        {
            BuildFileType.Text => "text (quote it)",
            BuildFileType.Flag => "true or false",
            BuildFileType.Integer => "a whole number",
            BuildFileType.List => "a list",
            _ => "a mapping",
        };
    }
}
