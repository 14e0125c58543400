using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Policy.Storage;

internal static class ReclaimDelete
{
    public static readonly PracticeRule Rule = new(Check, ObjectKinds.StorageClass)
    {
        Descriptor = new Descriptor(
            "PGHA4853", "disks-deleted-with-claim", Severity.Warning, DiagnosticSource.Policy,
            "Disks are deleted with their claims",
            "set reclaimPolicy to Retain in a class of your own")
        {
            Why = "Deleting a Cluster deletes its claims; with reclaimPolicy Delete the data is gone with them.",
        },
    };

    private static void Check(PracticeContext context)
    {
        if (context.Root["reclaimPolicy"].Text != "Retain" && ClassUse.IsUsed(context))
            context.Report(context.Root["reclaimPolicy"], $"reclaimPolicy is {context.Root["reclaimPolicy"].Text ?? "Delete by default"}");
    }
}
