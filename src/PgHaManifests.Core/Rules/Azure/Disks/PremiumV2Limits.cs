using System.Globalization;
using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Azure.Disks;

internal static class PremiumV2Limits
{
    public static readonly PracticeRule Rule = new(Check, ObjectKinds.Cluster, ObjectKinds.StorageClass)
    {
        Descriptor = new Descriptor(
            "PGHA4721", "premium-v2-limits", Severity.Error, DiagnosticSource.Azure,
            "A Premium SSD v2 asks for more than its size allows",
            "lower DiskIOPSReadWrite or DiskMBpsReadWrite, or enlarge the volume")
        {
            Why = "Azure gives at most 500 IOPS a GiB (3,000 up to 6 GiB, 80,000 in all) and 0.25 MB/s an IOPS (2,000 in all); beyond that the disk is not made, and the pod waits for ever.",
        },
    };

    private static void Check(PracticeContext context)
    {
        if (context.Subject.Kind.Kind == "StorageClass")
        {
            if (AzureDisk.Of(context.Root) is { Sku: "premiumv2_lrs" } disk)
                Bounds(context, disk);
            return;
        }
        foreach (var volume in context.Spec.Volumes())
        {
            if (context.ClassOf(volume) is not { } used || AzureDisk.Of(Field.Root(used.Judged)) is not { Sku: "premiumv2_lrs", Iops: { } iops } || volume["size"].Amount() is not { } bytes)
                continue;
            var gibibytes = Math.Ceiling(bytes / AzureDisk.Gibibyte);
            var most = Math.Max(3000, Math.Min(80_000, 500 * gibibytes));
            if (iops > most)
                context.Report(volume["size"], string.Create(CultureInfo.InvariantCulture, $"class {used.Name} asks for {iops} IOPS, and {gibibytes} GiB allow {most}"));
        }
    }

    private static void Bounds(PracticeContext context, AzureDisk disk)
    {
        if (disk.Iops is > 80_000 or < 3000)
            context.Report(AzureDisk.Parameter(context.Root, "DiskIOPSReadWrite"), $"{disk.Iops} IOPS are outside 3000 to 80000");
        if (disk.Megabytes is > 2000 or < 125)
            context.Report(AzureDisk.Parameter(context.Root, "DiskMBpsReadWrite"), $"{disk.Megabytes} MB/s are outside 125 to 2000");
        else if (disk.Megabytes > 0.25 * (disk.Iops ?? 3000))
            context.Report(AzureDisk.Parameter(context.Root, "DiskMBpsReadWrite"), string.Create(CultureInfo.InvariantCulture, $"{disk.Megabytes} MB/s need {disk.Megabytes * 4} IOPS, and there are {disk.Iops ?? 3000}"));
    }
}
