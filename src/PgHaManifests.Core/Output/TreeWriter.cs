using System.Collections.Immutable;
using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Output.Comparison;
using PgHaManifests.Core.Output.Writing;

namespace PgHaManifests.Core.Output;

/// <summary>
/// Brings the output folder to what the trees hold, for all of them or for none. New contents are staged beside the old, the renames
/// are journaled, then done; a run that is stopped in between is completed or undone by the next one. Files that are not in an
/// environment's list of owned files are never touched, unchanged files neither.
/// </summary>
public static class TreeWriter
{
    /// <summary>Writes the trees of the named environments; the folders of others are left alone. With an error, nothing is.</summary>
    public static WriteOutcome Write(IReadOnlyList<OutputTree> trees, OutputFolder folder, DiagnosticBag diagnostics) =>
        Write(trees, folder, diagnostics, before: null);

    /// <summary>Deletes all that pgha owns of an environment that has no settings any more.</summary>
    /// <param name="environments">All environments that have settings.</param>
    public static WriteOutcome Prune(
        string environment, IReadOnlyCollection<string> environments, OutputFolder folder, DiagnosticBag diagnostics)
    {
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(diagnostics);
        var outcome = Guarded(folder, diagnostics, before: null, () =>
        {
            if (RemovedEnvironments.WhyNotPruned(environment, environments, folder) is not { } fault)
                return TreeComparison.OfNothing(environment, folder, diagnostics) is { } all ? [all] : [];
            diagnostics.Add(fault);
            return [];
        });
        if (!diagnostics.HasErrors && Directory.Exists(folder.Full(environment)))
        {
            diagnostics.Add(
                PruneDiagnostics.Kept,
                folder.At(environment),
                $"{folder.Name}/{environment} still holds files that pgha did not write; they were left");
        }
        return outcome;
    }

    /// <summary>Completes or undoes what a stopped run left; generate does so first. False, with an error, if neither works.</summary>
    public static bool Settle(OutputFolder folder, DiagnosticBag diagnostics)
    {
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(diagnostics);
        if (!UnfinishedWrite.Exists(folder))
            return true;
        Guarded(folder, diagnostics, before: null, () => []);
        return !UnfinishedWrite.Exists(folder);
    }

    /// <param name="before">Told of each change of the file system before it is made; a test may stop the run there.</param>
    internal static WriteOutcome Write(
        IReadOnlyList<OutputTree> trees, OutputFolder folder, DiagnosticBag diagnostics, Action<string>? before) =>
        Guarded(folder, diagnostics, before, () =>
            [.. trees.Select(tree => TreeComparison.Of(tree, folder, diagnostics)).OfType<TreeComparison>()]);

    /// <summary>Settles an earlier write, compares, and carries out what the comparison asks for, all under the lock.</summary>
    private static WriteOutcome Guarded(
        OutputFolder folder, DiagnosticBag diagnostics, Action<string>? before, Func<ImmutableArray<TreeComparison>> compare)
    {
        using var held = WriteLock.Take(folder);
        if (held.Holder is { } holder)
        {
            diagnostics.Add(
                DiskDiagnostics.Busy,
                new Location(folder.Name),
                $"another run (process {holder}) is writing {folder.Name}; nothing was changed");
            return WriteOutcome.Nothing;
        }
        if (UnfinishedWrite.Exists(folder))
        {
            if (held.Failure is not null)
                return WriteCommit.Failed(held.Failure, folder, diagnostics);
            if (!UnfinishedWrite.Settle(folder, diagnostics, before))
                return WriteOutcome.Nothing;
        }
        try
        {
            var plan = WritePlan.For(compare());
            if (diagnostics.HasErrors || plan.IsEmpty)
                return WriteOutcome.Nothing;
            return held.Failure is null
                ? WriteCommit.Run(plan, folder, diagnostics, before)
                : WriteCommit.Failed(held.Failure, folder, diagnostics);
        }
        catch (Exception fault) when (IoFault.Is(fault))
        {
            diagnostics.Add(
                DiskDiagnostics.ReadFailed, new Location(folder.Name), $"{IoFault.Describe(fault, folder)}; nothing was changed");
            return WriteOutcome.Nothing;
        }
    }
}
