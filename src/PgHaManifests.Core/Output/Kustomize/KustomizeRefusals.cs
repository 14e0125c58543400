using System.Text;
using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Manifests;
using PgHaManifests.Core.Yaml;

namespace PgHaManifests.Core.Output.Kustomize;

/// <summary>What Kubernetes takes and a build of kustomize fails on.</summary>
internal static class KustomizeRefusals
{
    /// <summary>As a text, quoted: kustomize takes it for a merge all the same, and drops it with its value.</summary>
    private const string MergeKey = "<<";

    /// <summary>
    /// Keys that are no texts: the API server reads <c>1:</c> as <c>"1":</c>, kustomize stops the whole build. And the text <c>"&lt;&lt;"</c>,
    /// which kustomize loses.
    /// </summary>
    public static IEnumerable<Diagnostic> Of(ManifestFile file)
    {
        if (!file.Manifests.Any(manifest => Keys(manifest.Root).Any(MayBeRefused)))
            return [];
        // The nodes of the manifests may come from several files; read anew, all have their marks in this one.
        var text = Encoding.UTF8.GetString(file.Content.Span);
        var source = file.Manifests[0].Root.Source ?? new YamlSource(file.Path);
        var values = new KustomizeValues(new SourceText(text));
        return YamlReader.Read(source, text).Where(document => document.Root is not null)
            .SelectMany(document => Keys(document.Root))
            .Where(key => key.Text == MergeKey || values.IsRefused(key))
            .Select(key => OutputDiagnostics.KeyNotText.At(
                key.Location,
                key.Text == MergeKey
                    ? $"the key \"{MergeKey}\" is a merge to kustomize, which drops it with its value from {file.Path}"
                    : $"the key {key.Text} is no text to kustomize, so that {file.Path} cannot be built",
                key.Text == MergeKey ? "Use another key; kustomize cannot keep this one." : null));
    }

    private static bool MayBeRefused(YamlScalar key) =>
        key.Text == MergeKey || (key.Style == YamlScalarStyle.Plain && (key.Type != YamlScalarType.String || Timestamp.Is(key.Text)));

    private static IEnumerable<YamlScalar> Keys(YamlNode? node) => node switch
    {
        YamlMapping mapping => mapping.Entries.SelectMany(entry => Keys(entry.Value).Prepend(entry.Key)),
        YamlSequence sequence => sequence.Items.SelectMany(Keys),
        _ => [],
    };
}
