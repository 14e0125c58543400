using System.Collections.Immutable;

namespace PgHaManifests.Core.Output.Writing;

/// <summary>
/// The folder inside the output folder, so on the same file system, where a write is prepared. While it exists the output is not to be
/// compared with anything. <c>journal</c> appears in it by a rename once all new contents are there: from then on the write is completed,
/// before that it is as if it had never begun. <c>journal-undo</c>, the same file renamed, says that the write is being taken back.
/// </summary>
internal sealed class Staging(OutputFolder folder)
{
    public const string FolderName = OutputFolder.OwnPrefix + "write";

    private readonly HashSet<string> made = new(StringComparer.Ordinal);

    public string Root { get; } = folder.Full(FolderName);
    public string Journal => Path.Combine(Root, "journal");
    public string UndoJournal => Path.Combine(Root, "journal-undo");

    public string New(string path) => Path.Combine(Root, "new", path.Replace('/', Path.DirectorySeparatorChar));

    /// <summary>Where the old file of a replaced or deleted path is kept until all is done; makes its folder.</summary>
    public string Old(string path)
    {
        var full = Path.Combine(Root, "old", path.Replace('/', Path.DirectorySeparatorChar));
        var parent = TreePaths.ParentOf(path);
        if (made.Add(parent))
            Directory.CreateDirectory(Path.Combine(Root, "old", parent.Replace('/', Path.DirectorySeparatorChar)));
        return full;
    }

    /// <summary>Writes all new contents.</summary>
    public void Prepare(ImmutableArray<KeyValuePair<string, ReadOnlyMemory<byte>>> contents, Action<string>? before)
    {
        before?.Invoke($"make {FolderName}");
        Directory.CreateDirectory(Root);
        var byFolder = contents.GroupBy(content => TreePaths.ParentOf(content.Key), StringComparer.Ordinal).ToArray();
        Work.ForEach(byFolder.Length, i =>
        {
            before?.Invoke($"make {byFolder[i].Key}");
            Directory.CreateDirectory(New(byFolder[i].Key));
            foreach (var (path, content) in byFolder[i])
            {
                before?.Invoke($"stage {path}");
                Write(New(path), content.Span, flush: false);
            }
        });
    }

    /// <summary>
    /// Makes the write one that will be completed. Only the journal is flushed to the disk: a kill loses nothing that the system was given,
    /// and flushing every file would cost more than all else. After a power cut a file may have lost its bytes; the journal's hashes
    /// catch those not yet in place, and comparing catches the others.
    /// </summary>
    public void Commit(WriteJournal journal, Action<string>? before)
    {
        before?.Invoke("write journal");
        Write(Journal + ".new", journal.ToBytes(), flush: true);
        before?.Invoke("name journal");
        File.Move(Journal + ".new", Journal);
    }

    public void Remove(Action<string>? before)
    {
        before?.Invoke("forget journal");
        File.Delete(Journal);
        File.Delete(UndoJournal);
        before?.Invoke($"remove {FolderName}");
        Directory.Delete(Root, recursive: true);
    }

    private static void Write(string path, ReadOnlySpan<byte> content, bool flush)
    {
        using var handle = File.OpenHandle(path, FileMode.CreateNew, FileAccess.Write);
        RandomAccess.Write(handle, content, 0);
        if (flush)
            RandomAccess.FlushToDisk(handle);
    }
}
