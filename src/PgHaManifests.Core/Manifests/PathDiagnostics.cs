using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Manifests;

/// <summary>What can be wrong with files given as PATHs, beside what the API server says of the objects in them: PGHA3900 to PGHA3909.</summary>
internal static class PathDiagnostics
{
    public static readonly Descriptor BuildFile = new(
        "PGHA3900", "build-file", Severity.Error, DiagnosticSource.Output,
        "A kustomization cannot be read by kustomize.",
        "correct the field; kustomize refuses what it does not know");

    public static readonly Descriptor SurprisingYaml = new(
        "PGHA3901", "surprising-yaml", Severity.Warning, DiagnosticSource.ApiServer,
        "Kubernetes takes the text, but not for what it was most likely meant to be.",
        "write the text so that nothing of it is dropped or left to chance");

    public static IReadOnlyList<Descriptor> All { get; } = [BuildFile, SurprisingYaml];
}
