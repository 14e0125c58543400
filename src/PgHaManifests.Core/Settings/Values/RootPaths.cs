namespace PgHaManifests.Core.Settings.Values;

/// <summary>Paths relative to the root, with forward slashes.</summary>
internal static class RootPaths
{
    /// <summary>The path of a file named relative to the file that names it; null where it is absolute or leaves the root.</summary>
    /// <param name="namingFile">Relative to the root.</param>
    public static string? Resolve(string namingFile, string path)
    {
        if (path.StartsWith('/') || path.Contains('\\') || (path.Length > 1 && path[1] == ':'))
            return null;
        var folder = namingFile.LastIndexOf('/');
        var parts = new List<string>(folder < 0 ? [] : namingFile[..folder].Split('/'));
        foreach (var part in path.Split('/'))
        {
            if (part is "" or ".")
                continue;
            if (part != "..")
            {
                parts.Add(part);
                continue;
            }
            if (parts.Count == 0)
                return null;
            parts.RemoveAt(parts.Count - 1);
        }
        return parts.Count == 0 || path.EndsWith('/') ? null : string.Join('/', parts);
    }
}
