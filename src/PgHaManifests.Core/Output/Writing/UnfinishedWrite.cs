using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Output.Comparison;

namespace PgHaManifests.Core.Output.Writing;

/// <summary>What a run that was stopped (kill, power cut, full disk) left behind, and how the next one settles it.</summary>
internal static class UnfinishedWrite
{
    /// <summary>Whether there is one, or another run is writing right now.</summary>
    public static bool Exists(OutputFolder folder) =>
        Path.Exists(folder.Full(Staging.FolderName)) || FolderScan.IsLink(folder.Full(Staging.FolderName));

    /// <summary>Whether comparing with the folder would mean nothing; an error then says so.</summary>
    public static bool Forbids(OutputFolder folder, DiagnosticBag diagnostics)
    {
        if (!Exists(folder))
            return false;
        diagnostics.Add(
            DiskDiagnostics.Unfinished,
            folder.At(Staging.FolderName),
            $"a write of {folder.Name} was begun and not finished, so its files may be of different runs");
        return true;
    }

    /// <summary>Completes it if its journal is whole, else takes it back; says so. False, with an error, if neither can be done.</summary>
    public static bool Settle(OutputFolder folder, DiagnosticBag diagnostics, Action<string>? before)
    {
        var staging = new Staging(folder);
        var location = folder.At(Staging.FolderName);
        if (FolderScan.IsLink(staging.Root) || !Directory.Exists(staging.Root))
        {
            diagnostics.Add(
                DiskDiagnostics.CannotSettle, location, $"{location.File} is no folder of pgha's", "Delete it, then run generate again.");
            return false;
        }
        try
        {
            return Settle(folder, staging, diagnostics, before);
        }
        catch (Exception fault) when (IoFault.Is(fault))
        {
            diagnostics.Add(
                DiskDiagnostics.CannotSettle,
                location,
                $"an unfinished write could not be completed or undone: {IoFault.Describe(fault, folder)}");
            return false;
        }
    }

    private static bool Settle(OutputFolder folder, Staging staging, DiagnosticBag diagnostics, Action<string>? before)
    {
        var location = folder.At(Staging.FolderName);
        var isUndo = File.Exists(staging.UndoJournal);
        if (!isUndo && !File.Exists(staging.Journal))
        {
            staging.Remove(before);
            diagnostics.Add(
                DiskDiagnostics.Undone,
                location,
                "an earlier run was stopped before it changed a file or after its last change; its temporary files were removed");
            return true;
        }
        if (WriteJournal.Parse(File.ReadAllText(isUndo ? staging.UndoJournal : staging.Journal)) is not { } journal)
        {
            diagnostics.Add(DiskDiagnostics.CannotSettle, location, $"the journal of an unfinished write in {location.File} is damaged");
            return false;
        }
        var replay = new Replay(folder, staging, before);
        var hindrance = isUndo ? "" : Complete(replay, journal, folder);
        if (hindrance is null)
        {
            staging.Remove(before);
            diagnostics.Add(
                DiskDiagnostics.Completed,
                location,
                $"a write that an earlier run left unfinished was completed ({journal.Steps.Length} changes)");
            diagnostics.AddRange(journal.HandEdited.Select(edit => Warning(edit, folder)));
            return true;
        }
        TakeBack(replay, staging, journal, before);
        var why = hindrance.Length == 0 ? "" : $"; it could not be completed: {hindrance}";
        diagnostics.Add(DiskDiagnostics.Undone, location, $"a write that an earlier run left unfinished was undone{why}");
        return true;
    }

    /// <summary>Undoes all steps, having said so on disk first: whoever finds the write unfinished then goes on undoing.</summary>
    public static void TakeBack(Replay replay, Staging staging, WriteJournal journal, Action<string>? before)
    {
        before?.Invoke("turn journal");
        if (File.Exists(staging.Journal))
            File.Move(staging.Journal, staging.UndoJournal);
        replay.Undo(journal.Steps);
        staging.Remove(before);
    }

    private static string? Complete(Replay replay, WriteJournal journal, OutputFolder folder) =>
        replay.FirstDamaged(journal.Steps) is { } damaged
            ? $"the prepared {folder.Name}/{damaged} is damaged"
            : IoFault.Of(() => replay.Apply(journal.Steps), folder);

    public static Diagnostic Warning(HandEdit edit, OutputFolder folder) => edit.Deleted
        ? DiskDiagnostics.HandEditPruned.At(
            folder.At(edit.Path), $"{folder.Name}/{edit.Path} was edited by hand and is no longer produced; it was deleted")
        : DiskDiagnostics.HandEditOverwritten.At(
            folder.At(edit.Path), $"{folder.Name}/{edit.Path} was edited by hand; the edit was overwritten");
}
