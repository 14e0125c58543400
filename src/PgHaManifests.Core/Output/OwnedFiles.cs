using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Manifests;

namespace PgHaManifests.Core.Output;

/// <summary>
/// An environment's <c>.pgha-files</c>: which files of its folder are pgha's, each with the SHA-256 of what pgha wrote. After a comment
/// that names the format, one line a file as <c>sha256sum --check</c> reads them, sorted by path.
/// </summary>
/// <param name="Hashes">
/// By path inside the environment's folder. A path has several hashes only where a merge conflict left both sides in the list.
/// </param>
internal sealed record OwnedFiles(ImmutableSortedDictionary<string, ImmutableArray<string>> Hashes)
{
    public const string FileName = OutputFolder.OwnPrefix + "files";
    private const string FirstLine = "# pgha-files 1";
    private const int HashLength = 64;

    public static readonly OwnedFiles None = new(ImmutableSortedDictionary.Create<string, ImmutableArray<string>>(StringComparer.Ordinal));

    public static string Hash(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));

    /// <summary>The list for a tree, as a file of it.</summary>
    public static ManifestFile Of(OutputTree tree)
    {
        var text = new StringBuilder(FirstLine).Append('\n');
        foreach (var file in tree.Files)
            text.Append(Hash(file.Content.Span)).Append("  ").Append(file.Path).Append('\n');
        return new ManifestFile { Path = FileName, Content = Encoding.UTF8.GetBytes(text.ToString()), Manifests = [] };
    }

    /// <summary>Reads the list of an environment's folder; null, with an error, when it cannot be trusted.</summary>
    public static OwnedFiles? Read(OutputFolder folder, string environment, DiagnosticBag diagnostics)
    {
        var path = folder.Full($"{environment}/{FileName}");
        if (!File.Exists(path))
            return None;
        var hashes = ImmutableSortedDictionary.CreateBuilder<string, ImmutableArray<string>>(StringComparer.Ordinal);
        var lines = File.ReadAllText(path).Split('\n');
        var inList = false;
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i].TrimEnd('\r');
            if (line.Length == 0 || IsConflictMarker(line))
                continue;
            inList |= line == FirstLine;
            if (line == FirstLine)
                continue;
            if (!inList || Entry(line) is not { } entry)
            {
                var expected = inList ? "a SHA-256, two spaces and a path inside this folder" : $"'{FirstLine}'";
                diagnostics.Add(
                    DiskDiagnostics.DamagedList,
                    new Location(folder.At($"{environment}/{FileName}").File, i + 1, 1),
                    $"expected {expected}, found '{line}'");
                return null;
            }
            var known = hashes.GetValueOrDefault(entry.Path, []);
            hashes[entry.Path] = known.Contains(entry.Hash) ? known : known.Add(entry.Hash);
        }
        return new OwnedFiles(hashes.ToImmutable());
    }

    public bool Contains(string path) => Hashes.ContainsKey(path);

    private static (string Hash, string Path)? Entry(string line)
    {
        if (line.Length < HashLength + 3 || line[HashLength] != ' ' || line[HashLength + 1] != ' ')
            return null;
        var hash = line[..HashLength];
        var path = line[(HashLength + 2)..];
        return hash.All(char.IsAsciiHexDigitLower) && TreePaths.Fault(path) is null ? (hash, path) : null;
    }

    /// <summary>Git's marks in a file that two branches changed: both sides count, so that generate itself settles the conflict.</summary>
    private static bool IsConflictMarker(string line) =>
        line == "=======" || line.StartsWith("<<<<<<< ", StringComparison.Ordinal)
        || line.StartsWith(">>>>>>> ", StringComparison.Ordinal) || line.StartsWith("||||||| ", StringComparison.Ordinal);
}
