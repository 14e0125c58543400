using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Azure.Disks;

internal static class StandardDisk
{
    public static readonly PracticeRule Rule = new(Check, ObjectKinds.StorageClass)
    {
        Descriptor = new Descriptor(
            "PGHA4729", "standard-disk", Severity.Warning, DiagnosticSource.Azure,
            "A database lies on a standard disk",
            "use PremiumV2_LRS or Premium_LRS")
        {
            Why = "Standard disks promise neither latency nor throughput.",
        },
    };

    private static void Check(PracticeContext context)
    {
        var sku = AzureDisk.Parameter(context.Root, "skuName");
        if (AzureDisk.IsDisk(context.Root) && AzureDisk.ClustersOn(context).Any() && (!sku.Exists || sku.TextOrEmpty.StartsWith("Standard", StringComparison.OrdinalIgnoreCase)))
            context.Report(sku, sku.Exists ? $"skuName is {sku.Text}" : "skuName is not set, so StandardSSD_LRS");
    }
}
