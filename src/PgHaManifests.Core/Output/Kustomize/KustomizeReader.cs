using System.Text;
using PgHaManifests.Core.Manifests;
using PgHaManifests.Core.Schemas;
using PgHaManifests.Core.Yaml;

namespace PgHaManifests.Core.Output.Kustomize;

/// <summary>
/// Reads a file as kustomize does, which is not quite as the API server does: its YAML reader is of another generation (see
/// <see cref="KustomizeValues"/>), it opens lists, leaves out local configuration and takes some annotations for its own.
/// </summary>
internal static class KustomizeReader
{
    private const string InternalDomain = "internal.config.kubernetes.io/";
    private const string LocalConfig = "config.kubernetes.io/local-config";

    /// <summary>Annotations that a build removes, whoever set them.</summary>
    private static readonly HashSet<string> RemovedAnnotations = new(StringComparer.Ordinal)
    {
        InternalDomain + "previousKinds", InternalDomain + "previousNames", InternalDomain + "previousNamespaces",
        InternalDomain + "prefixes", InternalDomain + "suffixes", InternalDomain + "allowNameChange", InternalDomain + "allowKindChange",
        InternalDomain + "refBy", InternalDomain + "generatorBehavior", InternalDomain + "needsHashSuffix", InternalDomain + "path",
        InternalDomain + "index", InternalDomain + "seqindent", InternalDomain + "id",
        InternalDomain + "annotations-migration-resource-id", "config.kubernetes.io/path", "config.kubernetes.io/index",
        "config.kubernetes.io/origin", "alpha.config.kubernetes.io/transformations", "config.k8s.io/id",
    };

    public static IEnumerable<KustomizeResource> Read(ManifestFile file)
    {
        var text = Encoding.UTF8.GetString(file.Content.Span).TrimStart('\ufeff');
        var values = new KustomizeValues(new SourceText(text));
        var documents = YamlReader.Read(new YamlSource(file.Path), text);
        return documents.SelectMany(document => Objects(document.Root)).OfType<YamlMapping>()
            .Where(root => root.Entries.Count > 0 && !IsLocal(root))
            .Select(root => Resource(values, root));
    }

    /// <summary>The document, or what is in it when it is a list; a list without the key <c>items</c> is an object.</summary>
    private static IEnumerable<YamlNode> Objects(YamlNode? root)
    {
        if (root is null)
            return [];
        if (root is not YamlMapping mapping || mapping["kind"].Text()?.EndsWith("List", StringComparison.Ordinal) != true)
            return [root];
        return mapping["items"] is not { } items ? [root] : items is YamlSequence list ? list.Items.SelectMany(Objects) : [];
    }

    private static bool IsLocal(YamlMapping root) =>
        root.Get("metadata", "annotations", LocalConfig) is YamlScalar local && local.Text != "false";

    private static KustomizeResource Resource(KustomizeValues values, YamlMapping root)
    {
        var entries = root.Entries.Select(entry => entry is { Name: "metadata", Value: YamlMapping metadata }
            ? entry with { Value = Metadata(values, metadata) }
            : values.Of(entry));
        if (root["metadata"] is null)
            entries = entries.Append(new YamlEntry(YamlScalar.OfString("metadata"), new YamlMapping([])));
        var kind = GroupVersionKind.Parse(root["apiVersion"].Text() ?? "", root["kind"].Text() ?? "");
        return new KustomizeResource(
            new YamlMapping([.. entries]), kind, root.Get("metadata", "namespace").Text(), root.Get("metadata", "name").Text() ?? "");
    }

    /// <summary>Annotations are rewritten as texts, as they stand in the file; none left means no annotations.</summary>
    private static YamlMapping Metadata(KustomizeValues values, YamlMapping metadata)
    {
        var entries = new List<YamlEntry>();
        foreach (var entry in metadata.Entries)
        {
            if (entry.Name != "annotations")
            {
                entries.Add(values.Of(entry));
                continue;
            }
            var kept = ((entry.Value as YamlMapping)?.Entries ?? [])
                .Where(annotation => !RemovedAnnotations.Contains(annotation.Name))
                .Select(annotation => values.Of(annotation) with
                {
                    Value = YamlScalar.OfString((annotation.Value as YamlScalar)?.Text ?? ""),
                })
                .ToList();
            if (kept.Count > 0)
                entries.Add(entry with { Value = new YamlMapping(kept) });
        }
        return new YamlMapping(entries);
    }
}
