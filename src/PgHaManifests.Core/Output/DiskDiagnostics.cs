using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Output;

/// <summary>What can go wrong between a tree and the disk: PGHA5010 to PGHA5029.</summary>
internal static class DiskDiagnostics
{
    public static readonly Descriptor NotOwned = new(
        "PGHA5010", "file-not-owned", Severity.Error, DiagnosticSource.Output,
        "Something that pgha did not write stands where a generated file belongs.",
        "Move it elsewhere or delete it, then run generate again; pgha never overwrites what it does not own.");

    public static readonly Descriptor Link = new(
        "PGHA5011", "link-in-the-way", Severity.Error, DiagnosticSource.Output,
        "A symbolic link stands in the way: writing through it could change files outside the output folder.",
        "Replace the link by a plain folder, or delete it; to write elsewhere, name that folder with --output-dir.");

    public static readonly Descriptor DamagedList = new(
        "PGHA5012", "damaged-file-list", Severity.Error, DiagnosticSource.Output,
        "The list of owned files cannot be read, so pgha cannot tell its own files from others.",
        "Restore the file from git, or delete the environment's folder if every file in it is generated; then run generate again.");

    public static readonly Descriptor HandEditOverwritten = new(
        "PGHA5013", "hand-edit-overwritten", Severity.Warning, DiagnosticSource.Output,
        "A generated file had been edited by hand; the edit is gone.",
        "Put the change into the settings (any field can be reached by overrides); git still has the edited text if it was committed.");

    public static readonly Descriptor HandEditPruned = new(
        "PGHA5014", "hand-edit-pruned", Severity.Warning, DiagnosticSource.Output,
        "A generated file that is no longer produced had been edited by hand; it is deleted.",
        "If the file is still needed, get it back from git under another name and list it in extraManifests.");

    public static readonly Descriptor WriteFailed = new(
        "PGHA5015", "write-failed", Severity.Error, DiagnosticSource.Output,
        "The output could not be written.",
        "Remove the cause (free space, write permission, a writable file system), then run generate again.");

    public static readonly Descriptor ReadFailed = new(
        "PGHA5016", "output-unreadable", Severity.Error, DiagnosticSource.Output,
        "The output folder could not be read.",
        "Give this user read permission on the output folder and everything in it.");

    public static readonly Descriptor Busy = new(
        "PGHA5017", "output-busy", Severity.Error, DiagnosticSource.Output,
        "Another run is writing the same output folder.",
        "Wait until it has ended, then run generate again.");

    public static readonly Descriptor Unfinished = new(
        "PGHA5018", "unfinished-write", Severity.Error, DiagnosticSource.Output,
        "An earlier run was stopped while it wrote the output; nothing can be compared until that write is completed or undone.",
        "Run generate without --check: it completes or undoes that write first. If another run is writing right now, wait for it.");

    public static readonly Descriptor Completed = new(
        "PGHA5019", "unfinished-write-completed", Severity.Info, DiagnosticSource.Output,
        "A write that an earlier run left unfinished was completed.",
        "Nothing to do.");

    public static readonly Descriptor Undone = new(
        "PGHA5020", "unfinished-write-undone", Severity.Info, DiagnosticSource.Output,
        "A write that an earlier run left unfinished was undone.",
        "Nothing to do.");

    public static readonly Descriptor CannotSettle = new(
        "PGHA5021", "unfinished-write-stuck", Severity.Error, DiagnosticSource.Output,
        "An unfinished write can neither be completed nor undone.",
        "Remove the cause that the message names and run generate again; or restore the folder from git and delete .pgha-write in it.");

    public static readonly Descriptor[] All =
    [
        NotOwned, Link, DamagedList, HandEditOverwritten, HandEditPruned, WriteFailed, ReadFailed, Busy, Unfinished, Completed, Undone,
        CannotSettle,
    ];
}
