using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Azure.Disks;

internal static class ImmediateBinding
{
    public static readonly PracticeRule Rule = new(Check, ObjectKinds.StorageClass)
    {
        Descriptor = new Descriptor(
            "PGHA4723", "disk-before-node", Severity.Error, DiagnosticSource.Azure,
            "A disk is made before the node is known",
            "set volumeBindingMode to WaitForFirstConsumer")
        {
            Why = "With volumeBindingMode Immediate the disk lands in some zone, and the pod, bound to another one by its spread, can never use it.",
        },
    };

    private static void Check(PracticeContext context)
    {
        if (AzureDisk.IsDisk(context.Root) && AzureDisk.ClustersOn(context).Any() && context.Root["volumeBindingMode"].Text != "WaitForFirstConsumer")
            context.Report(context.Root["volumeBindingMode"], $"volumeBindingMode is {context.Root["volumeBindingMode"].Text ?? "Immediate"}");
    }
}
