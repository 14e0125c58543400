using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Settings;
using PgHaManifests.Core.Settings.Derived;
using PgHaManifests.Core.Settings.Model;
using PgHaManifests.Core.Yaml;

namespace PgHaManifests.Core.Manifests;

/// <summary>Files of the user's that a GitOps controller would sync otherwise than they stand, or too late.</summary>
internal static class SyncedFiles
{
    private const string Substitute = "kustomize.toolkit.fluxcd.io/substitute";

    public static void Check(EnvironmentSettings settings, IReadOnlyList<ManifestFile> files, DiagnosticBag bag)
    {
        if (settings.Gitops?.Sync is not { } sync)
            return;
        foreach (var file in files)
        {
            if (sync.Flux.Value && file.Content.Span.IndexOf("${"u8) >= 0)
                Variables(file, bag);
            if (file.Path.StartsWith("extra/", StringComparison.Ordinal))
                Late(settings, file, bag);
        }
    }

    private static void Variables(ManifestFile file, DiagnosticBag bag)
    {
        foreach (var manifest in file.Manifests)
        {
            if (manifest.Root.Get("metadata", "annotations", Substitute).Text() != "disabled" && Variable(manifest.Root) is { } found)
                bag.Add(ManifestDiagnostics.Substitution, found.Location, $"{manifest.Kind.Kind}/{manifest.Name} holds ${{, which Flux replaces as soon as a postBuild is added");
        }
    }

    private static YamlScalar? Variable(YamlNode node) => node switch
    {
        YamlScalar scalar => scalar.Text.Contains("${", StringComparison.Ordinal) ? scalar : null,
        YamlMapping mapping => mapping.Entries.Select(entry => Variable(entry.Key) ?? Variable(entry.Value)).FirstOrDefault(found => found is not null),
        YamlSequence sequence => sequence.Items.Select(Variable).FirstOrDefault(found => found is not null),
        _ => null,
    };

    /// <summary>What lies in <c>extra/</c> comes after the clusters are ready, which a cluster without its Secret never is.</summary>
    private static void Late(EnvironmentSettings settings, ManifestFile file, DiagnosticBag bag)
    {
        foreach (var secret in file.Manifests.Where(manifest => manifest.Kind is { Group: "", Kind: "Secret" } && settings.Secrets?.Items?.Find(manifest.Name) is null))
        {
            var needs = (settings.Clusters ?? Enumerable.Empty<SettingsEntry<ClusterSettings>>())
                .FirstOrDefault(cluster => cluster.Value.Namespace?.Value == secret.Namespace && SecretTargets.NamedBy(cluster.Value).Any(name => name.Value == secret.Name));
            if (needs is not null)
                bag.Add(ManifestDiagnostics.SecretTooLate, secret.Root.Location, $"cluster {needs.Name} needs Secret {secret.Name}, but the folder extra is synced after the clusters");
        }
    }
}
