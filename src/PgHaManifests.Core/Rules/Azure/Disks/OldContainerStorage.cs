using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Azure.Disks;

internal static class OldContainerStorage
{
    public static readonly PracticeRule Rule = new(Check, ObjectKinds.StorageClass)
    {
        Descriptor = new Descriptor(
            "PGHA4730", "old-container-storage", Severity.Warning, DiagnosticSource.Azure,
            "A class of Azure Container Storage 1 is used",
            "use localdisk.csi.acstor.io, or disks")
        {
            Why = "Version 2 has another provisioner; the old one is no longer developed.",
        },
    };

    private static void Check(PracticeContext context)
    {
        if (context.Root["provisioner"].Text == "containerstorage.csi.azure.com")
            context.Report(context.Root["provisioner"], "the provisioner is containerstorage.csi.azure.com");
    }
}
