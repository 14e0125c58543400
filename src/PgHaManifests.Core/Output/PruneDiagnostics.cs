using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Output;

/// <summary>Why the output of an environment is not pruned: PGHA5040 to PGHA5049.</summary>
internal static class PruneDiagnostics
{
    public static readonly Descriptor StillThere = new(
        "PGHA5040", "environment-still-there", Severity.Error, DiagnosticSource.Output,
        "An environment that still has settings cannot be pruned.",
        "Delete its file in environments/ first, and make sure that no controller still syncs its output.");

    public static readonly Descriptor NothingToPrune = new(
        "PGHA5041", "nothing-to-prune", Severity.Error, DiagnosticSource.Output,
        "There is no output of that environment.",
        "Check the name; generate --check names the environments that were removed.");

    public static readonly Descriptor Kept = new(
        "PGHA5042", "foreign-files-kept", Severity.Info, DiagnosticSource.Output,
        "Files that pgha did not write stay in the folder of a pruned environment.",
        "Delete them yourself if they are not needed.");

    public static readonly Descriptor[] All = [StillThere, NothingToPrune, Kept];
}
