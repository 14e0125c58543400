using System.Text;
using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Output.Comparison;
using PgHaManifests.Core.Output.Writing;

namespace PgHaManifests.Core.Output;

/// <summary>Shows how writing the trees would change the output folder, as git shows changes.</summary>
public static class TreeDiff
{
    /// <summary>
    /// Writes a unified diff of every file that differs, by path; <c>git apply</c> takes it. The lists of owned files follow from the
    /// others and are shown only where nothing else of their environment differs.
    /// </summary>
    /// <returns>How many files differ.</returns>
    public static int Write(IReadOnlyList<OutputTree> trees, OutputFolder folder, TextWriter writer, DiagnosticBag diagnostics)
    {
        ArgumentNullException.ThrowIfNull(trees);
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(diagnostics);
        if (UnfinishedWrite.Forbids(folder, diagnostics))
            return 0;
        try
        {
            return trees.Select(tree => TreeComparison.Of(tree, folder, diagnostics)).OfType<TreeComparison>()
                .Sum(compared => Write(compared, folder, writer));
        }
        catch (Exception fault) when (IoFault.Is(fault))
        {
            diagnostics.Add(DiskDiagnostics.ReadFailed, new Location(folder.Name), IoFault.Describe(fault, folder));
            return 0;
        }
    }

    private static int Write(TreeComparison compared, OutputFolder folder, TextWriter writer)
    {
        var changed = compared.Files.Where(file => file.State != FileState.Same)
            .Select(file => (file.File.Path, New: (ReadOnlyMemory<byte>?)file.File.Content, IsThere: file.State != FileState.Missing))
            .Concat(compared.Stale.Select(file => (file.Path, New: (ReadOnlyMemory<byte>?)null, IsThere: true)))
            .OrderBy(file => file.Path, StringComparer.Ordinal)
            .ToList();
        if (changed.Count > 1)
            changed.RemoveAll(file => file.Path == OwnedFiles.FileName);
        foreach (var (path, content, isThere) in changed)
        {
            var relative = $"{compared.Environment}/{path}";
            var old = isThere && File.Exists(folder.Full(relative)) ? File.ReadAllBytes(folder.Full(relative)) : null;
            UnifiedDiff.Write($"{folder.Name}/{relative}", Text(old), content is { } now ? Text(now.Span) : null, writer);
        }
        return changed.Count;
    }

    private static string? Text(byte[]? content) => content is null ? null : Text(content.AsSpan());

    private static string Text(ReadOnlySpan<byte> content) => Encoding.UTF8.GetString(content);
}
