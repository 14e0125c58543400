using System.IO.Enumeration;

namespace PgHaManifests.Core.Output.Comparison;

internal enum EntryKind
{
    File,
    Folder,

    /// <summary>A symbolic link, whatever it points to; never followed.</summary>
    Link,
}

/// <summary>What an environment's folder holds now, by path inside it with forward slashes.</summary>
internal sealed record FolderScan(bool Exists, IReadOnlyDictionary<string, EntryKind> Entries)
{
    private static readonly EnumerationOptions Everything = new()
    {
        AttributesToSkip = 0,
        IgnoreInaccessible = false,
        RecurseSubdirectories = true,
    };

    public static FolderScan Read(string folder)
    {
        var entries = new Dictionary<string, EntryKind>(StringComparer.Ordinal);
        if (!Directory.Exists(folder))
            return new FolderScan(false, entries);
        var skip = folder.Length + 1;
        var found = new FileSystemEnumerable<(string Path, EntryKind Kind)>(
            folder,
            (ref FileSystemEntry entry) => (entry.ToFullPath()[skip..].Replace(Path.DirectorySeparatorChar, '/'), KindOf(ref entry)),
            Everything)
        {
            ShouldRecursePredicate = (ref FileSystemEntry entry) => KindOf(ref entry) == EntryKind.Folder,
        };
        foreach (var (path, kind) in found)
            entries.Add(path, kind);
        return new FolderScan(true, entries);
    }

    public static bool IsLink(string path) => new FileInfo(path).LinkTarget is not null;

    private static EntryKind KindOf(ref FileSystemEntry entry) =>
        (entry.Attributes & FileAttributes.ReparsePoint) != 0 ? EntryKind.Link
        : entry.IsDirectory ? EntryKind.Folder
        : EntryKind.File;
}
