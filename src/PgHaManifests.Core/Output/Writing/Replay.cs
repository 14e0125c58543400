using System.Collections.Immutable;

namespace PgHaManifests.Core.Output.Writing;

/// <summary>
/// Carries out the steps of a journal, or takes them back. Both look at what is there before each step, so that either may be stopped
/// anywhere and begun again, by another run too: a staged file that is gone has been put in place.
/// </summary>
internal sealed class Replay(OutputFolder folder, Staging staging, Action<string>? before)
{
    /// <summary>A staged file whose bytes are not those that the journal names, or null: then the steps can be carried out.</summary>
    public string? FirstDamaged(ImmutableArray<WriteStep> steps)
    {
        foreach (var step in steps)
        {
            var files = step switch
            {
                CreateFolder made => made.Files,
                CreateFile file => [file],
                ReplaceFile file => [new CreateFile(file.Path, file.Hash)],
                _ => [],
            };
            foreach (var file in files)
            {
                var staged = staging.New(file.Path);
                if (File.Exists(staged) && OwnedFiles.Hash(File.ReadAllBytes(staged)) != file.Hash)
                    return file.Path;
            }
        }
        return null;
    }

    public void Apply(ImmutableArray<WriteStep> steps)
    {
        foreach (var step in steps)
        {
            before?.Invoke($"{step.GetType().Name} {step.Path}");
            var path = folder.Full(step.Path);
            switch (step)
            {
                case DeleteFile when File.Exists(path) && !File.Exists(staging.Old(step.Path)):
                    File.Move(path, staging.Old(step.Path));
                    break;
                case RemoveFolder:
                    RemoveIfEmpty(path);
                    break;
                case CreateFile when File.Exists(staging.New(step.Path)):
                    Create(step.Path);
                    break;
                case ReplaceFile when File.Exists(staging.New(step.Path)):
                    Replace(step.Path);
                    break;
                case CreateFolder made when Directory.Exists(staging.New(step.Path)):
                    Create(made);
                    break;
            }
        }
    }

    public void Undo(ImmutableArray<WriteStep> steps)
    {
        foreach (var step in steps.Reverse())
        {
            before?.Invoke($"undo {step.GetType().Name} {step.Path}");
            var path = folder.Full(step.Path);
            switch (step)
            {
                case DeleteFile when File.Exists(staging.Old(step.Path)) && !File.Exists(path):
                    File.Move(staging.Old(step.Path), path);
                    break;
                case RemoveFolder:
                    Directory.CreateDirectory(path);
                    break;
                case CreateFile:
                    DeleteIfPlaced(step.Path);
                    break;
                case ReplaceFile when !File.Exists(staging.New(step.Path)) && File.Exists(staging.Old(step.Path)):
                    File.Move(staging.Old(step.Path), path, overwrite: true);
                    break;
                case CreateFolder made:
                    Undo(made);
                    break;
            }
        }
    }

    private void Create(string path)
    {
        var target = folder.Full(path);
        // Stopped between the two halves of a move that may not overwrite: both names stand for the same file.
        if (File.Exists(target) && File.ReadAllBytes(target).AsSpan().SequenceEqual(File.ReadAllBytes(staging.New(path))))
            File.Delete(staging.New(path));
        else
            File.Move(staging.New(path), target);
    }

    private void Replace(string path)
    {
        var target = folder.Full(path);
        if (File.Exists(target))
            File.Replace(staging.New(path), target, staging.Old(path));
        else
            File.Move(staging.New(path), target);
    }

    private void Create(CreateFolder made)
    {
        var target = folder.Full(made.Path);
        if (!Path.Exists(target))
        {
            Directory.Move(staging.New(made.Path), target);
            return;
        }
        // Someone made the folder since the steps were planned: what is in it stays.
        foreach (var file in made.Files.Where(file => File.Exists(staging.New(file.Path))))
        {
            Directory.CreateDirectory(folder.Full(TreePaths.ParentOf(file.Path)));
            Create(file.Path);
        }
    }

    private void Undo(CreateFolder made)
    {
        foreach (var file in made.Files)
            DeleteIfPlaced(file.Path);
        var folders = new HashSet<string>(StringComparer.Ordinal) { made.Path };
        foreach (var file in made.Files)
        {
            for (var parent = TreePaths.ParentOf(file.Path); parent.Length > made.Path.Length; parent = TreePaths.ParentOf(parent))
                folders.Add(parent);
        }
        foreach (var path in folders.OrderByDescending(path => path.Length))
            RemoveIfEmpty(folder.Full(path));
    }

    private void DeleteIfPlaced(string path)
    {
        if (!File.Exists(staging.New(path)) && File.Exists(folder.Full(path)))
            File.Delete(folder.Full(path));
    }

    private static void RemoveIfEmpty(string path)
    {
        if (Directory.Exists(path) && !Directory.EnumerateFileSystemEntries(path).Any())
            Directory.Delete(path);
    }
}
