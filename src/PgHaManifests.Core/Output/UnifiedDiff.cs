using DiffPlex;
using DiffPlex.Model;

namespace PgHaManifests.Core.Output;

/// <summary>The difference of two texts in the form that git and patch write and read.</summary>
public static class UnifiedDiff
{
    private const int Context = 3;

    /// <summary>Writes nothing when the texts are equal.</summary>
    /// <param name="path">The file's path relative to the root, with forward slashes.</param>
    /// <param name="old">Null where there is no file yet.</param>
    /// <param name="now">Null where the file goes.</param>
    public static void Write(string path, string? old, string? now, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (old == now)
            return;
        writer.Write($"diff --git {Quoted("a/" + path)} {Quoted("b/" + path)}\n");
        if (old is null)
            writer.Write("new file mode 100644\n");
        if (now is null)
            writer.Write("deleted file mode 100644\n");
        if ((old ?? "").Length == 0 && (now ?? "").Length == 0)
            return;
        writer.Write($"--- {(old is null ? "/dev/null" : Quoted("a/" + path))}\n");
        writer.Write($"+++ {(now is null ? "/dev/null" : Quoted("b/" + path))}\n");
        var diff = Differ.Instance.CreateDiffs(old ?? "", now ?? "", ignoreWhiteSpace: false, ignoreCase: false, Lines.Chunker);
        foreach (var hunk in Hunks(diff.DiffBlocks))
            Write(hunk, diff, writer);
    }

    /// <summary>Changes whose context would touch or overlap, together.</summary>
    private static IEnumerable<List<DiffBlock>> Hunks(IList<DiffBlock> changes)
    {
        var hunk = new List<DiffBlock>();
        foreach (var change in changes)
        {
            if (hunk.Count > 0 && change.DeleteStartA - (hunk[^1].DeleteStartA + hunk[^1].DeleteCountA) > 2 * Context)
            {
                yield return hunk;
                hunk = [];
            }
            hunk.Add(change);
        }
        if (hunk.Count > 0)
            yield return hunk;
    }

    private static void Write(List<DiffBlock> hunk, DiffResult diff, TextWriter writer)
    {
        var (first, last) = (hunk[0], hunk[^1]);
        var before = Math.Min(Context, first.DeleteStartA);
        var after = Math.Min(Context, diff.PiecesOld.Count - (last.DeleteStartA + last.DeleteCountA));
        var (oldStart, newStart) = (first.DeleteStartA - before, first.InsertStartB - before);
        var oldCount = last.DeleteStartA + last.DeleteCountA + after - oldStart;
        var newCount = last.InsertStartB + last.InsertCountB + after - newStart;
        writer.Write($"@@ -{Range(oldStart, oldCount)} +{Range(newStart, newCount)} @@\n");
        var at = oldStart;
        foreach (var change in hunk)
        {
            WriteLines(' ', diff.PiecesOld, at, change.DeleteStartA, writer);
            at = change.DeleteStartA + change.DeleteCountA;
            WriteLines('-', diff.PiecesOld, change.DeleteStartA, at, writer);
            WriteLines('+', diff.PiecesNew, change.InsertStartB, change.InsertStartB + change.InsertCountB, writer);
        }
        WriteLines(' ', diff.PiecesOld, at, at + after, writer);
    }

    private static void WriteLines(char mark, IReadOnlyList<string> lines, int from, int to, TextWriter writer)
    {
        for (var i = from; i < to; i++)
        {
            writer.Write(mark);
            writer.Write(lines[i]);
            if (!lines[i].EndsWith('\n'))
                writer.Write("\n\\ No newline at end of file\n");
        }
    }

    /// <summary>Lines count from 1; an empty range names the line before it; a count of 1 is left out.</summary>
    private static string Range(int start, int count) => count switch
    {
        0 => $"{start},0",
        1 => $"{start + 1}",
        _ => $"{start + 1},{count}",
    };

    /// <summary>As git does with names that hold a quote; paths of a tree hold no control characters and no backslash.</summary>
    private static string Quoted(string path) =>
        path.Contains('"', StringComparison.Ordinal) ? $"\"{path.Replace("\"", "\\\"", StringComparison.Ordinal)}\"" : path;

    /// <summary>Lines with their ends, ended by a line feed alone, so that a changed line ending is a changed line.</summary>
    private sealed class Lines : IChunker
    {
        public static readonly Lines Chunker = new();

        public IReadOnlyList<string> Chunk(string text)
        {
            var lines = new List<string>();
            for (var start = 0; start < text.Length;)
            {
                var end = text.IndexOf('\n', start);
                var next = end < 0 ? text.Length : end + 1;
                lines.Add(text[start..next]);
                start = next;
            }
            return lines;
        }
    }
}
