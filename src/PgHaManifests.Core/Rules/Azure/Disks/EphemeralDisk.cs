using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Azure.Disks;

internal static class EphemeralDisk
{
    public static readonly PracticeRule Rule = new(Check, ObjectKinds.Cluster)
    {
        Descriptor = new Descriptor(
            "PGHA4731", "ephemeral-disk-without-copies", Severity.Error, DiagnosticSource.Azure,
            "Data on disks that vanish has too few copies",
            "run 3 instances or more and archive WAL, or use remote disks")
        {
            Why = "A local disk is empty after its VM was stopped or moved. Only standbys and backups keep the data.",
        },
    };

    private static void Check(PracticeContext context)
    {
        foreach (var volume in context.Spec.Volumes())
        {
            if (context.ClassOf(volume) is { } used && Field.Root(used.Judged)["provisioner"].Text == "localdisk.csi.acstor.io" && (context.Spec.Instances() < 3 || !context.Spec.Archives()))
                context.Report(volume["storageClass"], $"class {used.Name} makes local disks, and the cluster has {context.Spec.Instances()} instances and {(context.Spec.Archives() ? "an" : "no")} archive");
        }
    }
}
