using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Output.Comparison;
using PgHaManifests.Core.Output.Writing;

namespace PgHaManifests.Core.Output;

/// <summary>Says, without writing anything, how the output folder differs from the trees.</summary>
public static class TreeCheck
{
    /// <summary>Adds an error for each difference, and for an unfinished write: then nothing else is compared.</summary>
    /// <param name="trees">The trees of the environments asked for; the folders of others are not looked into.</param>
    /// <param name="environments">All environments that have settings: output of any other is that of a removed one.</param>
    public static void Compare(
        IReadOnlyList<OutputTree> trees, IReadOnlyCollection<string> environments, OutputFolder folder, DiagnosticBag diagnostics)
    {
        ArgumentNullException.ThrowIfNull(trees);
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(diagnostics);
        if (UnfinishedWrite.Forbids(folder, diagnostics))
            return;
        try
        {
            foreach (var tree in trees)
            {
                if (TreeComparison.Of(tree, folder, diagnostics) is { } compared)
                    diagnostics.AddRange(Differences(compared, folder));
            }
            diagnostics.AddRange(RemovedEnvironments.Find(environments, folder).Select(name => CheckDiagnostics.Removed.At(
                folder.At(name), $"{folder.Name}/{name} was generated for an environment that has no settings file any more")));
        }
        catch (Exception fault) when (IoFault.Is(fault))
        {
            diagnostics.Add(DiskDiagnostics.ReadFailed, new Location(folder.Name), IoFault.Describe(fault, folder));
        }
    }

    private static List<Diagnostic> Differences(TreeComparison compared, OutputFolder folder)
    {
        var root = folder.At(compared.Environment);
        if (compared.Folders.Count == 0)
            return [CheckDiagnostics.Missing.At(root, $"{root.File} was never generated")];
        var found = compared.Files
            .Where(file => file.File.Path != OwnedFiles.FileName)
            .Select(file => Difference(file, At(file.File.Path)))
            .OfType<Diagnostic>()
            .Concat(compared.Stale.Select(file => Stale(file, At(file.Path))))
            .ToList();
        // The list differs whenever another file does; alone, it is worth a word.
        if (found.Count == 0)
            found.AddRange(compared.Files.Select(file => Difference(file, At(file.File.Path))).OfType<Diagnostic>());
        return found;

        Location At(string path) => folder.At($"{compared.Environment}/{path}");
    }

    private static Diagnostic? Difference(ComparedFile file, Location at) => file.State switch
    {
        FileState.Missing => CheckDiagnostics.Missing.At(at, $"{at.File} is missing"),
        FileState.OutOfDate => CheckDiagnostics.OutOfDate.At(at, $"{at.File} is out of date"),
        FileState.HandEdited => CheckDiagnostics.HandEdited.At(at, $"{at.File} was edited by hand"),
        FileState.LineEndings => CheckDiagnostics.LineEndings.At(at, $"{at.File} has other line endings than were written"),
        // What is not owned was reported by the comparison.
        FileState.Same or FileState.NotOwned => null,
        _ => throw new InvalidOperationException(file.State.ToString()),
    };

    private static Diagnostic Stale(StaleFile file, Location at) => CheckDiagnostics.Stale.At(
        at, $"{at.File} is no longer produced{(file.HandEdited ? "; it was edited by hand since it was" : "")}");
}
