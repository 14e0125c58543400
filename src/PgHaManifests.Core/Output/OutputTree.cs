using System.Collections.Immutable;
using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Manifests;
using PgHaManifests.Core.Output.Kustomize;

namespace PgHaManifests.Core.Output;

/// <summary>Everything that one environment's folder is to hold, the list of owned files apart.</summary>
/// <param name="Files">Sorted by path, ordinally; kustomizations included.</param>
public sealed record OutputTree(string Environment, ImmutableArray<ManifestFile> Files)
{
    /// <summary>
    /// Adds the kustomizations to an environment's manifests. Null, with errors in <paramref name="diagnostics"/>, when the files could not
    /// stand side by side or would not build.
    /// </summary>
    public static OutputTree? From(ManifestSet set, DiagnosticBag diagnostics)
    {
        ArgumentNullException.ThrowIfNull(set);
        ArgumentNullException.ThrowIfNull(diagnostics);
        var whole = BootstrapFile.Join(set.Files).ToImmutableArray();
        var found = whole.SelectMany(file => Faults(set.Environment, file))
            .Concat(TreePaths.Collisions(set.Environment, whole.Select(file => file.Path)))
            .ToList();
        if (!whole.Any(file => Kustomization.IsBuilt(file.Path)))
        {
            found.Add(OutputDiagnostics.EmptyEnvironment.At(
                OutputFolder.DefaultLocation(set.Environment, Kustomization.FileName),
                $"environment {set.Environment} gives no object in any layer; at least one is needed"));
        }
        diagnostics.AddRange(found);
        if (found.Count > 0)
            return null;
        var files = whole.Concat(Kustomization.For(whole.Select(file => file.Path)));
        return new OutputTree(set.Environment, [.. files.OrderBy(file => file.Path, StringComparer.Ordinal)]);
    }

    private static IEnumerable<Diagnostic> Faults(string environment, ManifestFile file)
    {
        var location = OutputFolder.DefaultLocation(environment, file.Path);
        if (TreePaths.Fault(file.Path) is { } fault)
        {
            yield return OutputDiagnostics.PathNotAllowed.At(location, $"'{file.Path}' cannot be written: {fault}");
            yield break;
        }
        var folder = Kustomization.FolderOf(file.Path);
        if (folder is null && !Kustomization.MayBeUnlisted(file.Path))
        {
            yield return OutputDiagnostics.NoLayer.At(location, $"{file.Path} lies in no layer: no kustomization would list it");
        }
        else if (folder is not null && Kustomization.IsNameOfOne(file.Path))
        {
            yield return OutputDiagnostics.PathNotAllowed.At(
                location,
                $"{file.Path} has the name of a kustomization, which pgha writes itself",
                "Give the file another name; a kustomization of your own cannot be part of the tree.");
        }
        else if (folder is not null && !file.Verbatim && file.Manifests.Length != 1)
        {
            yield return OutputDiagnostics.NotOneObject.At(
                location, $"{file.Path} holds {file.Manifests.Length} objects; exactly one is expected");
        }
        else if (folder is not null)
        {
            foreach (var refusal in KustomizeRefusals.Of(file))
                yield return refusal;
        }
    }
}
