using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Azure.Disks;

internal static class DiskBandwidth
{
    public static readonly PracticeRule Rule = new(Check, ObjectKinds.Cluster)
    {
        Descriptor = new Descriptor(
            "PGHA4726", "disks-beyond-node", Severity.Warning, DiagnosticSource.Azure,
            "The disks of an instance are faster than its node",
            "lower the IOPS or MB/s of the disks, or choose a larger VM size")
        {
            Why = "The VM caps the sum of its disks; what is provisioned beyond is paid for and never seen.",
        },
    };

    private static void Check(PracticeContext context)
    {
        if (VmSizes.Find(context.Facts.VmSize) is not { } size)
            return;
        var (iops, megabytes, paid) = (0L, 0L, false);
        foreach (var volume in context.Spec.Volumes())
        {
            if (context.ClassOf(volume) is not { } used || AzureDisk.Of(Field.Root(used.Judged)) is not { Sku: "premiumv2_lrs" } disk)
                return;
            iops += disk.Iops ?? 3000;
            megabytes += disk.Megabytes ?? 125;
            paid |= disk.Iops > 3000 || disk.Megabytes > 125;
        }
        // What comes with every disk for nothing can't be lowered.
        if (iops > size.Iops || megabytes > size.Megabytes)
            context.Report(context.Spec["storage"], $"the disks of an instance do {iops} IOPS and {megabytes} MB/s, and {context.Facts.VmSize} {size.Iops} and {size.Megabytes}", severity: paid ? null : Severity.Info);
    }
}
