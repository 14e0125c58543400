namespace PgHaManifests.Core.Output.Comparison;

/// <summary>Folders that lose their last entry when some files go, and that no produced file needs.</summary>
internal static class EmptiedFolders
{
    /// <returns>Deepest first, so that each can be removed in turn; "" stands for the scanned folder itself.</returns>
    public static IReadOnlyList<string> Of(FolderScan scan, IReadOnlyCollection<string> gone, IEnumerable<string> produced)
    {
        if (gone.Count == 0)
            return [];
        var entriesLeft = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var path in scan.Entries.Keys)
        {
            var parent = TreePaths.ParentOf(path);
            entriesLeft[parent] = entriesLeft.GetValueOrDefault(parent) + 1;
        }
        var needed = Needed(produced);
        var emptied = new List<string>();
        foreach (var path in gone)
        {
            var parent = TreePaths.ParentOf(path);
            while (--entriesLeft[parent] == 0 && !needed.Contains(parent))
            {
                emptied.Add(parent);
                if (parent.Length == 0)
                    break;
                parent = TreePaths.ParentOf(parent);
            }
        }
        return [.. emptied.OrderByDescending(path => path.Length).ThenBy(path => path, StringComparer.Ordinal)];
    }

    private static HashSet<string> Needed(IEnumerable<string> produced)
    {
        var needed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in produced)
        {
            var parent = TreePaths.ParentOf(path);
            while (needed.Add(parent) && parent.Length > 0)
                parent = TreePaths.ParentOf(parent);
        }
        return needed;
    }
}
