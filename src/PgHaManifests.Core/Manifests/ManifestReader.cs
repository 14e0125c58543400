using System.Text;
using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Schemas;
using PgHaManifests.Core.Templates;
using PgHaManifests.Core.Yaml;

namespace PgHaManifests.Core.Manifests;

/// <summary>Reads the text that a template rendered back into one located object.</summary>
internal static class ManifestReader
{
    /// <param name="environment">Its name; the file is <c>output/NAME/PATH</c>.</param>
    /// <returns>Null when there is an error, which is then in <paramref name="bag"/>.</returns>
    public static ManifestFile? Read(string environment, TemplateInstance instance, RenderedText rendered, DiagnosticBag bag)
    {
        var source = new YamlSource($"output/{environment}/{instance.Path}");
        var documents = YamlReader.Read(source, rendered.Text);
        if (HasFaults(instance, rendered, documents, bag))
            return null;
        var filled = documents.Where(document => document.Root is not null).ToList();
        if (filled.Count == 0)
        {
            bag.Add(TemplateDiagnostics.Nothing, new Location(instance.Template.Path, 1, 1), $"the template renders nothing for {instance.Path}, yet it applies");
            return null;
        }
        if (filled.Count == 1 && HasLostInsertions(rendered, filled[0].Root, bag))
            return null;
        if (filled.Count > 1 || filled[0].Root is not YamlMapping root)
        {
            var found = filled.Count > 1 ? $"{filled.Count} documents" : "no mapping";
            var at = filled.Count > 1 ? filled[1].Root?.Start ?? default : filled[0].Root?.Start ?? default;
            bag.Add(TemplateDiagnostics.Objects, rendered.TemplateAt(at), $"the template renders {found} for {instance.Path}; expected one Kubernetes object");
            return null;
        }
        if (Identity(root, out var missing) is not { } manifest)
        {
            bag.Add(TemplateDiagnostics.Objects, rendered.TemplateAt(root.Start), $"the object of {instance.Path} has no {missing}, or it is no text");
            return null;
        }
        return new ManifestFile
        {
            Path = instance.Path,
            Content = Encoding.UTF8.GetBytes(rendered.Text),
            Manifests = [manifest],
            Sources = new SourceMap(instance, root),
        };
    }

    /// <summary>The object with what identifies it; null, and what is missing, when it is none.</summary>
    public static Manifest? Identity(YamlMapping root, out string missing)
    {
        var (apiVersion, kind, name) = (root["apiVersion"].Text(), root["kind"].Text(), root.Get("metadata", "name").Text());
        missing = string.IsNullOrEmpty(apiVersion) ? "apiVersion" : string.IsNullOrEmpty(kind) ? "kind" : "metadata.name";
        if (string.IsNullOrEmpty(apiVersion) || string.IsNullOrEmpty(kind) || string.IsNullOrEmpty(name))
            return null;
        return new Manifest
        {
            Root = root,
            Kind = GroupVersionKind.Parse(apiVersion, kind),
            Name = name,
            Namespace = root.Get("metadata", "namespace").Text(),
        };
    }

    /// <summary>A text that is no YAML is mostly so because of an insertion that is no whole value: then that is the better message.</summary>
    private static bool HasFaults(TemplateInstance instance, RenderedText rendered, IReadOnlyList<YamlDocument> documents, DiagnosticBag bag)
    {
        var errors = documents.SelectMany(document => document.Errors).ToList();
        if (errors.Count == 0)
            return false;
        var found = false;
        foreach (var insertion in rendered.Insertions)
        {
            if (InsertionCheck.Reason(rendered, insertion) is not { } reason)
                continue;
            found = true;
            bag.Add(TemplateDiagnostics.Insertion, insertion.Template, $"an insertion must be a whole value: {reason}");
        }
        if (found)
            return true;
        foreach (var error in errors)
            bag.Add(TemplateDiagnostics.Yaml, rendered.TemplateAt(error.At), $"line {error.At.Line} of {instance.Path} is not YAML: {error.Message}");
        return true;
    }

    private static bool HasLostInsertions(RenderedText rendered, YamlNode? root, DiagnosticBag bag)
    {
        var lost = root is null ? [] : InsertionCheck.Lost(rendered, root);
        foreach (var insertion in lost)
        {
            var reason = InsertionCheck.Reason(rendered, insertion) ?? $"{insertion.Node.Describe()} is not read back as a value of its own here";
            bag.Add(TemplateDiagnostics.Insertion, insertion.Template, $"an insertion must be a whole value: {reason}");
        }
        return lost.Count > 0;
    }
}
