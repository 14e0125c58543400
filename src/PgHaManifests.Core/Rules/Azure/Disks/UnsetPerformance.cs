using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Azure.Disks;

internal static class UnsetPerformance
{
    public static readonly PracticeRule Rule = new(Check, ObjectKinds.StorageClass)
    {
        Descriptor = new Descriptor(
            "PGHA4728", "premium-v2-baseline", Severity.Info, DiagnosticSource.Azure,
            "A Premium SSD v2 keeps its baseline",
            "set DiskIOPSReadWrite and DiskMBpsReadWrite, or use a VolumeAttributesClass")
        {
            Why = "3,000 IOPS and 125 MB/s come with every disk; more has to be asked for, and can be changed at most four times a day.",
        },
    };

    private static void Check(PracticeContext context)
    {
        if (AzureDisk.Of(context.Root) is { Sku: "premiumv2_lrs" } disk && (disk.Iops is null || disk.Megabytes is null))
            context.Report(context.Root["parameters"], "DiskIOPSReadWrite and DiskMBpsReadWrite are not both set");
    }
}
