using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Output.Writing;

/// <summary>Carries out a plan: all of it, or none.</summary>
internal static class WriteCommit
{
    public static WriteOutcome Run(WritePlan plan, OutputFolder folder, DiagnosticBag diagnostics, Action<string>? before)
    {
        var staging = new Staging(folder);
        var journal = new WriteJournal(plan.Steps, plan.HandEdited);
        try
        {
            staging.Prepare(plan.Staged, before);
            staging.Commit(journal, before);
        }
        catch (Exception fault) when (IoFault.Is(fault))
        {
            // What cannot be cleared away now, here and below, is cleared away by the next run.
            IoFault.Of(() => staging.Remove(before), folder);
            return Failed(fault, folder, diagnostics);
        }
        var replay = new Replay(folder, staging, before);
        try
        {
            replay.Apply(plan.Steps);
        }
        catch (Exception fault) when (IoFault.Is(fault))
        {
            if (IoFault.Of(() => UnfinishedWrite.TakeBack(replay, staging, journal, before), folder) is not { } hindrance)
                return Failed(fault, folder, diagnostics);
            diagnostics.Add(
                DiskDiagnostics.CannotSettle,
                folder.At(Staging.FolderName),
                $"writing stopped half-way: {IoFault.Describe(fault, folder)}; and it could not be undone: {hindrance}");
            return WriteOutcome.Nothing;
        }
        diagnostics.AddRange(plan.HandEdited.Select(edit => UnfinishedWrite.Warning(edit, folder)));
        IoFault.Of(() => staging.Remove(before), folder);
        return WriteOutcome.Of(plan.Steps);
    }

    public static WriteOutcome Failed(Exception fault, OutputFolder folder, DiagnosticBag diagnostics)
    {
        diagnostics.Add(
            DiskDiagnostics.WriteFailed,
            new Location(folder.Name),
            $"{folder.Name} could not be written: {IoFault.Describe(fault, folder)}; no file was changed");
        return WriteOutcome.Nothing;
    }
}
