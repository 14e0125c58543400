using System.Collections.Immutable;

namespace PgHaManifests.Core.Output.Comparison;

/// <summary>How a file on disk stands to what the tree holds for it.</summary>
internal enum FileState
{
    Missing,
    Same,

    /// <summary>As pgha wrote it, but pgha would write something else now.</summary>
    OutOfDate,

    /// <summary>Neither what pgha wrote nor what it would write now.</summary>
    HandEdited,

    /// <summary>Like <see cref="HandEdited"/>, but only its line endings differ from what pgha would write.</summary>
    LineEndings,

    /// <summary>Not pgha's, and different.</summary>
    NotOwned,
}

/// <summary>Compares one file on disk, byte for byte.</summary>
internal static class FileJudge
{
    /// <param name="recorded">The hashes that the list of owned files gives; empty when the file is not in it.</param>
    public static FileState Judge(string path, ReadOnlySpan<byte> expected, ImmutableArray<string> recorded)
    {
        var found = File.ReadAllBytes(path);
        if (expected.SequenceEqual(found))
            return FileState.Same;
        if (recorded.IsEmpty)
            return FileState.NotOwned;
        if (recorded.Contains(OwnedFiles.Hash(found)))
            return FileState.OutOfDate;
        return expected.SequenceEqual(WithoutReturns(found)) ? FileState.LineEndings : FileState.HandEdited;
    }

    /// <summary>Whether a file that is no longer produced is as pgha wrote it.</summary>
    public static bool IsUntouched(string path, ImmutableArray<string> recorded) =>
        recorded.Contains(OwnedFiles.Hash(File.ReadAllBytes(path)));

    private static byte[] WithoutReturns(byte[] text)
    {
        var kept = new List<byte>(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '\r' || i + 1 == text.Length || text[i + 1] != '\n')
                kept.Add(text[i]);
        }
        return [.. kept];
    }
}
