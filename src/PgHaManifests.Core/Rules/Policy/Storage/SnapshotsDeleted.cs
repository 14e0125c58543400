using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Policy.Storage;

internal static class SnapshotsDeleted
{
    public static readonly PracticeRule Rule = new(Check, ObjectKinds.VolumeSnapshotClass)
    {
        Descriptor = new Descriptor(
            "PGHA4854", "snapshots-deleted-with-object", Severity.Warning, DiagnosticSource.Policy,
            "Snapshots are deleted with their objects",
            "set deletionPolicy to Retain")
        {
            Why = "A pruned VolumeSnapshot then takes the backup in Azure along.",
        },
    };

    private static void Check(PracticeContext context)
    {
        if (context.Root["deletionPolicy"].Text == "Delete")
            context.Report(context.Root["deletionPolicy"], "deletionPolicy is Delete");
    }
}
