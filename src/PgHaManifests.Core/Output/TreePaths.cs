using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Output;

/// <summary>What a path inside the tree may be, and which two paths cannot stand side by side.</summary>
internal static class TreePaths
{
    /// <summary>Why a relative path cannot be written inside a folder, or null when it can.</summary>
    public static string? Fault(string path)
    {
        if (path.Length == 0 || path[0] == '/' || path[^1] == '/')
            return "it is not a relative path to a file";
        foreach (var character in path)
        {
            if (character < ' ' || character == '\u007f')
                return "it holds a control character";
            if (character is '\\' or ':')
                return $"it holds a '{character}', which separates paths on some systems";
        }
        if (!IsUnicode(path))
            return "it is not valid Unicode text";
        foreach (var segment in path.Split('/'))
        {
            if (segment is "" or "." or "..")
                return "it leaves its folder or has an empty part";
            if (segment.StartsWith(OutputFolder.OwnPrefix, StringComparison.OrdinalIgnoreCase))
                return $"names that begin with {OutputFolder.OwnPrefix} are kept for pgha's own files";
        }
        return null;
    }

    /// <summary>The folder a path lies in; "" at the top.</summary>
    public static string ParentOf(string path)
    {
        var slash = path.LastIndexOf('/');
        return slash < 0 ? "" : path[..slash];
    }

    /// <summary>Paths that would be one where letter case does not count, or a file and a folder at once.</summary>
    public static IEnumerable<Diagnostic> Collisions(string environment, IEnumerable<string> paths)
    {
        var seen = new Dictionary<string, (string Spelling, bool IsFile, string By)>(StringComparer.OrdinalIgnoreCase);
        foreach (var path in paths)
        {
            for (var slash = path.IndexOf('/', StringComparison.Ordinal); slash >= 0; slash = path.IndexOf('/', slash + 1))
            {
                if (Collision(path[..slash], isFile: false, path) is { } folder)
                {
                    yield return folder;
                    break;
                }
            }
            if (Collision(path, isFile: true, path) is { } file)
                yield return file;
        }

        Diagnostic? Collision(string part, bool isFile, string by)
        {
            if (seen.TryAdd(part, (part, isFile, by)))
                return null;
            var first = seen[part];
            if (!isFile && !first.IsFile && first.Spelling == part)
                return null;
            var how = first.By == by ? "is produced twice" : $"cannot stand beside {first.By}{Why(first, part, isFile)}";
            return OutputDiagnostics.PathsCollide.At(OutputFolder.DefaultLocation(environment, by), $"{by} {how}");
        }
    }

    private static string Why((string Spelling, bool IsFile, string By) first, string part, bool isFile) =>
        first.Spelling != part ? ": they differ in letter case only"
        : first.IsFile == isFile ? ""
        : ": one is a folder where the other is a file";

    private static bool IsUnicode(string path)
    {
        for (var i = 0; i < path.Length; i++)
        {
            if (!char.IsSurrogate(path[i]))
                continue;
            if (i + 1 == path.Length || !char.IsSurrogatePair(path[i], path[i + 1]))
                return false;
            i++;
        }
        return true;
    }
}
