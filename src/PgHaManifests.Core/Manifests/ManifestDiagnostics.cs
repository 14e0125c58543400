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

    public static readonly Descriptor OverrideAddress = Error(
        "PGHA3005", "override-address", "An override names an object that is not rendered.",
        "address an object by its file's name without .yaml: in its cluster's folder, or for the environment's overrides in the tree");

    public static readonly Descriptor OverrideNoEffect = Error(
        "PGHA3006", "override-no-effect", "An override changes nothing.", "remove it, or correct the path inside it");

    public static readonly Descriptor OverrideIdentity = Error(
        "PGHA3007", "override-identity", "An override changes what an object is.",
        "leave apiVersion, kind, metadata.name and metadata.namespace as they are; names and namespaces have settings of their own");

    public static readonly Descriptor OverridePatch = Error(
        "PGHA3008", "override-patch", "An override can't be applied.", "give a mapping (an RFC 7386 merge patch) or a list of RFC 6902 operations that fits the object");

    public static readonly Descriptor SecretTooLate = Error(
        "PGHA3009", "secret-synced-too-late", "A cluster needs a Secret that is synced only after it.",
        "list the Secret under secrets.items (provider sops or externalSecrets), which is synced before the clusters");

    public static readonly Descriptor Substitution = new(
        "PGHA3010", "flux-substitution", Severity.Warning, DiagnosticSource.Settings, "A manifest of the user's holds a variable that Flux may fill in.",
        "give the object the annotation kustomize.toolkit.fluxcd.io/substitute: disabled; pgha changes no file of yours");

    public static IReadOnlyList<Descriptor> All { get; } =
        [VerbatimFile, VerbatimYaml, Identity, SameName, OverrideAddress, OverrideNoEffect, OverrideIdentity, OverridePatch, SecretTooLate, Substitution];

    private static Descriptor Error(string code, string slug, string title, string help) =>
        new(code, slug, Severity.Error, DiagnosticSource.Settings, title, help);
}
