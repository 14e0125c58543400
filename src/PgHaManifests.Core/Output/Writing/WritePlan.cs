using System.Collections.Immutable;
using PgHaManifests.Core.Manifests;
using PgHaManifests.Core.Output.Comparison;

namespace PgHaManifests.Core.Output.Writing;

/// <summary>All that one run changes, over all its environments.</summary>
/// <param name="Staged">New contents, by path inside the output folder.</param>
/// <param name="HandEdited">Files whose hand-made changes the steps overwrite or delete.</param>
internal sealed record WritePlan(
    ImmutableArray<WriteStep> Steps, ImmutableArray<KeyValuePair<string, ReadOnlyMemory<byte>>> Staged, ImmutableArray<HandEdit> HandEdited)
{
    public bool IsEmpty => Steps.IsEmpty;

    /// <summary>Removals come first, so that a file may take the place of a folder and the other way round.</summary>
    public static WritePlan For(IReadOnlyList<TreeComparison> compared)
    {
        var steps = ImmutableArray.CreateBuilder<WriteStep>();
        var staged = ImmutableArray.CreateBuilder<KeyValuePair<string, ReadOnlyMemory<byte>>>();
        var handEdited = ImmutableArray.CreateBuilder<HandEdit>();
        foreach (var environment in compared)
        {
            foreach (var stale in environment.Stale)
            {
                steps.Add(new DeleteFile(Under(environment, stale.Path)));
                if (stale.HandEdited)
                    handEdited.Add(new HandEdit(Under(environment, stale.Path), Deleted: true));
            }
            steps.AddRange(environment.EmptiedFolders.Select(folder => new RemoveFolder(Under(environment, folder))));
        }
        foreach (var environment in compared)
        {
            steps.AddRange(Replacements(environment, handEdited));
            steps.AddRange(Creations(environment));
            foreach (var (file, state) in environment.Files)
            {
                if (state != FileState.Same)
                    staged.Add(new(Under(environment, file.Path), file.Content));
            }
        }
        return new WritePlan(steps.ToImmutable(), staged.ToImmutable(), handEdited.ToImmutable());
    }

    private static IEnumerable<WriteStep> Replacements(TreeComparison environment, ImmutableArray<HandEdit>.Builder handEdited)
    {
        foreach (var (file, state) in environment.Files)
        {
            if (state is FileState.Same or FileState.Missing)
                continue;
            var path = Under(environment, file.Path);
            if (state is FileState.HandEdited or FileState.LineEndings)
                handEdited.Add(new HandEdit(path, Deleted: false));
            yield return new ReplaceFile(path, OwnedFiles.Hash(file.Content.Span));
        }
    }

    /// <summary>New files, those of one new folder together.</summary>
    private static IEnumerable<WriteStep> Creations(TreeComparison environment)
    {
        var missing = environment.Files.Where(file => file.State == FileState.Missing).Select(file => file.File);
        foreach (var group in missing.GroupBy(file => TopmostNewFolder(environment.Folders, file.Path)))
        {
            var files = group.Select(file => new CreateFile(Under(environment, file.Path), OwnedFiles.Hash(file.Content.Span)));
            if (group.Key is null)
            {
                foreach (var file in files)
                    yield return file;
            }
            else
            {
                yield return new CreateFolder(Under(environment, group.Key), [.. files]);
            }
        }
    }

    /// <summary>The outermost folder of a path that does not exist yet; null when all do.</summary>
    private static string? TopmostNewFolder(IReadOnlySet<string> existing, string path)
    {
        string? topmost = null;
        for (var parent = TreePaths.ParentOf(path); !existing.Contains(parent); parent = TreePaths.ParentOf(parent))
        {
            topmost = parent;
            if (parent.Length == 0)
                break;
        }
        return topmost;
    }

    private static string Under(TreeComparison environment, string path) =>
        path.Length == 0 ? environment.Environment : $"{environment.Environment}/{path}";
}

/// <summary>A generated file that someone changed and that pgha overwrote or deleted.</summary>
/// <param name="Path">Inside the output folder.</param>
internal sealed record HandEdit(string Path, bool Deleted);
