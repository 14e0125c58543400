using System.Collections.Immutable;
using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Manifests;

namespace PgHaManifests.Core.Output.Comparison;

/// <summary>Compares what a folder should hold with what it does: the work behind <see cref="TreeComparison"/>.</summary>
internal sealed class FolderComparison(
    string environment, ImmutableArray<ManifestFile> expected, OwnedFiles owned, FolderScan scan, OutputFolder folder)
{
    private readonly HashSet<string> produced = new(expected.Select(file => file.Path), StringComparer.Ordinal);

    public TreeComparison Run(DiagnosticBag diagnostics)
    {
        var stale = Stale(diagnostics);
        var gone = new HashSet<string>(stale.Select(file => file.Path), StringComparer.Ordinal);
        var emptied = EmptiedFolders.Of(scan, gone, produced);
        gone.UnionWith(emptied);
        var blocked = InTheWay(gone, diagnostics);

        var states = new FileState[expected.Length];
        Work.ForEach(expected.Length, i => states[i] = blocked.Contains(expected[i].Path) ? FileState.NotOwned : Judge(expected[i], gone));
        for (var i = 0; i < states.Length; i++)
        {
            if (states[i] == FileState.NotOwned && !blocked.Contains(expected[i].Path))
                diagnostics.Add(NotOwned(expected[i].Path, "differs from what would be generated and is not in the list of owned files"));
        }
        var folders = scan.Entries.Where(entry => entry.Value == EntryKind.Folder).Select(entry => entry.Key)
            .ToHashSet(StringComparer.Ordinal);
        if (scan.Exists)
            folders.Add("");
        folders.ExceptWith(emptied);
        return new TreeComparison(
            environment, [.. expected.Select((file, i) => new ComparedFile(file, states[i]))], [.. stale], folders, [.. emptied]);
    }

    private List<StaleFile> Stale(DiagnosticBag diagnostics)
    {
        var stale = new List<StaleFile>();
        foreach (var (path, hashes) in owned.Hashes)
        {
            if (produced.Contains(path) || !scan.Entries.TryGetValue(path, out var kind))
                continue;
            if (kind == EntryKind.Link)
                diagnostics.Add(Link(path));
            else if (kind == EntryKind.File)
                stale.Add(new StaleFile(path, !FileJudge.IsUntouched(Full(path), hashes)));
        }
        if (produced.Count == 0 && scan.Entries.ContainsKey(OwnedFiles.FileName))
            stale.Add(new StaleFile(OwnedFiles.FileName, false));
        return stale;
    }

    /// <summary>Files whose place, or a folder of theirs, is taken by a thing of another kind; each thing is reported once.</summary>
    private HashSet<string> InTheWay(HashSet<string> gone, DiagnosticBag diagnostics)
    {
        var blocked = new HashSet<string>(StringComparer.Ordinal);
        var reported = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in expected)
        {
            for (var part = file.Path; part.Length > 0; part = TreePaths.ParentOf(part))
            {
                var wanted = part == file.Path ? EntryKind.File : EntryKind.Folder;
                if (!scan.Entries.TryGetValue(part, out var kind) || kind == wanted || gone.Contains(part))
                    continue;
                blocked.Add(file.Path);
                if (reported.Add(part))
                    diagnostics.Add(kind == EntryKind.Link ? Link(part) : NotOwned(part, WrongKind(kind)));
            }
        }
        return blocked;
    }

    private FileState Judge(ManifestFile file, HashSet<string> gone)
    {
        if (!scan.Entries.ContainsKey(file.Path) || gone.Contains(file.Path))
            return FileState.Missing;
        if (file.Path == OwnedFiles.FileName)
            return file.Content.Span.SequenceEqual(File.ReadAllBytes(Full(file.Path))) ? FileState.Same : FileState.OutOfDate;
        return FileJudge.Judge(Full(file.Path), file.Content.Span, owned.Hashes.GetValueOrDefault(file.Path, []));
    }

    private string Full(string path) => folder.Full($"{environment}/{path}");

    private static string WrongKind(EntryKind kind) =>
        kind == EntryKind.File ? "is a file; a folder belongs there" : "is a folder; a file belongs there";

    private Diagnostic Link(string path) =>
        DiskDiagnostics.Link.At(folder.At($"{environment}/{path}"), $"{folder.Name}/{environment}/{path} is a symbolic link");

    private Diagnostic NotOwned(string path, string what) =>
        DiskDiagnostics.NotOwned.At(folder.At($"{environment}/{path}"), $"{folder.Name}/{environment}/{path} {what}");
}
