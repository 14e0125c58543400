using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Manifests;

/// <summary>What can be wrong with files and patches that become manifests.</summary>
internal static class ManifestDiagnostics
{
    public static readonly Descriptor VerbatimFile = Error(
        "PGHA3001", "manifest-file", "A manifest that the settings name is missing or can't be read.", "correct the path, which is relative to the settings file");

    public static readonly Descriptor VerbatimYaml = Error(
        "PGHA3002", "manifest-yaml", "A manifest that the settings name is not YAML as Kubernetes reads it.", "correct the file at that place");

    public static readonly Descriptor Identity = Error(
        "PGHA3003", "manifest-identity", "A document is no Kubernetes object: apiVersion, kind or metadata.name is missing.", "give it all three, each as a non-empty string");

    public static readonly Descriptor SameName = Error(
        "PGHA3004", "manifest-same-name", "Two files would be written to one path of the tree.", "rename one of the files");

    public static IReadOnlyList<Descriptor> All { get; } = [VerbatimFile, VerbatimYaml, Identity, SameName];

    private static Descriptor Error(string code, string slug, string title, string help) =>
        new(code, slug, Severity.Error, DiagnosticSource.Settings, title, help);
}
