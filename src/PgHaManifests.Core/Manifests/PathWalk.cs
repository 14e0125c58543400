namespace PgHaManifests.Core.Manifests;

/// <summary>A file that PATHs name or lead to.</summary>
/// <param name="FullPath">Null for standard input.</param>
/// <param name="Name">As findings show it: relative to the root, with forward slashes; <c>-</c> for standard input.</param>
/// <param name="Walked">Found in a folder, not named itself.</param>
internal sealed record PathFile(string? FullPath, string Name, bool Walked);

/// <summary>A PATH, or a file below one, that is missing or cannot be read (wrong use: exit 2).</summary>
public sealed record UnreadablePath(string Path, string Reason);

/// <summary>Finds the files that PATHs lead to, each once, those of a folder in the order of their names.</summary>
internal sealed class PathWalk(string root, string currentDirectory)
{
    private readonly List<PathFile> files = [];
    private readonly List<UnreadablePath> unreadable = [];
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);
    private int skipped, links;

    public IReadOnlyList<PathFile> Files => files;
    public IReadOnlyList<UnreadablePath> Unreadable => unreadable;

    /// <summary>Files and folders in walked folders that were passed over since their names start with a dot.</summary>
    public int DotNames => skipped;

    /// <summary>Links to folders, which are not followed: they may lead in a circle.</summary>
    public int FolderLinks => links;

    public void Add(string path)
    {
        if (path == "-")
        {
            if (seen.Add(path))
                files.Add(new PathFile(null, "-", Walked: false));
            return;
        }
        var full = Path.GetFullPath(path, currentDirectory);
        if (Directory.Exists(full))
            Walk(full);
        else if (File.Exists(full))
            AddFile(full, walked: false);
        else
            unreadable.Add(new UnreadablePath(path, "there is no such file or folder"));
    }

    /// <summary>The name that findings show for a file.</summary>
    public string NameOf(string full) => Path.GetRelativePath(root, full).Replace('\\', '/');

    private void AddFile(string full, bool walked)
    {
        if (seen.Add(full))
            files.Add(new PathFile(full, NameOf(full), walked));
    }

    private void Walk(string folder)
    {
        FileSystemInfo[] entries;
        try
        {
            entries = new DirectoryInfo(folder).GetFileSystemInfos();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            unreadable.Add(new UnreadablePath(NameOf(folder), fault.Message));
            return;
        }
        Array.Sort(entries, (a, b) => string.CompareOrdinal(a.Name, b.Name));
        foreach (var entry in entries)
        {
            if (entry.Name.StartsWith('.'))
                skipped++;
            else if (entry is DirectoryInfo && entry.LinkTarget is not null)
                links++;
            else if (entry is DirectoryInfo)
                Walk(entry.FullName);
            else if (Path.GetExtension(entry.Name) is ".yaml" or ".yml" or ".json")
                AddFile(entry.FullName, walked: true);
        }
    }
}
