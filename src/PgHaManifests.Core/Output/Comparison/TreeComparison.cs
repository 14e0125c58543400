using System.Collections.Immutable;
using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Manifests;

namespace PgHaManifests.Core.Output.Comparison;

/// <summary>A file that the tree holds, and how the disk stands to it.</summary>
internal readonly record struct ComparedFile(ManifestFile File, FileState State);

/// <summary>A file that is pgha's and on disk, but no longer in the tree.</summary>
internal readonly record struct StaleFile(string Path, bool HandEdited);

/// <summary>How one environment's folder differs from its tree; paths are inside that folder.</summary>
/// <param name="Files">All files of the tree, the list of owned files last.</param>
/// <param name="Folders">The folders there are, the emptied ones left out; "" stands for the environment's own.</param>
/// <param name="EmptiedFolders">Folders that hold nothing once the stale files are gone, deepest first.</param>
internal sealed record TreeComparison(
    string Environment,
    ImmutableArray<ComparedFile> Files,
    ImmutableArray<StaleFile> Stale,
    IReadOnlySet<string> Folders,
    ImmutableArray<string> EmptiedFolders)
{
    /// <summary>Null, with an error, when the list of owned files cannot be read. What stands in the way is an error too.</summary>
    public static TreeComparison? Of(OutputTree tree, OutputFolder folder, DiagnosticBag diagnostics) =>
        Of(tree.Environment, [.. tree.Files, OwnedFiles.Of(tree)], folder, diagnostics);

    /// <summary>Compares with nothing: everything that is pgha's is stale.</summary>
    public static TreeComparison? OfNothing(string environment, OutputFolder folder, DiagnosticBag diagnostics) =>
        Of(environment, [], folder, diagnostics);

    private static TreeComparison? Of(
        string environment, ImmutableArray<ManifestFile> expected, OutputFolder folder, DiagnosticBag diagnostics)
    {
        var root = folder.Full(environment);
        if (FolderScan.IsLink(root) || FolderScan.IsLink(folder.Full($"{environment}/{OwnedFiles.FileName}")))
        {
            var link = FolderScan.IsLink(root) ? environment : $"{environment}/{OwnedFiles.FileName}";
            diagnostics.Add(DiskDiagnostics.Link, folder.At(link), $"{folder.Name}/{link} is a symbolic link");
            return null;
        }
        if (File.Exists(root))
        {
            diagnostics.Add(
                DiskDiagnostics.NotOwned, folder.At(environment), $"{folder.Name}/{environment} is a file; a folder belongs there");
            return null;
        }
        if (OwnedFiles.Read(folder, environment, diagnostics) is not { } owned)
            return null;
        var scan = FolderScan.Read(root);
        return new FolderComparison(environment, expected, owned, scan, folder).Run(diagnostics);
    }
}
