using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Azure.Disks;

internal static class DiskCount
{
    public static readonly PracticeRule Rule = new(Check, ObjectKinds.Cluster)
    {
        Descriptor = new Descriptor(
            "PGHA4725", "too-many-disks", Severity.Error, DiagnosticSource.Azure,
            "An instance has more disks than its node takes",
            "use fewer tablespaces, or a larger VM size")
        {
            Why = "A VM size attaches only so many data disks; an instance beyond that never starts.",
        },
    };

    private static void Check(PracticeContext context)
    {
        var volumes = context.Spec.Volumes().Count();
        if (VmSizes.Find(context.Facts.VmSize) is { } size && volumes > size.DataDisks)
            context.Report(context.Spec["tablespaces"], $"an instance has {volumes} volumes, and {context.Facts.VmSize} takes {size.DataDisks} disks");
    }
}
