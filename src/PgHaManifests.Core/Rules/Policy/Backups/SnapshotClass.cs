using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Policy.Backups;

internal static class SnapshotClass
{
    public static readonly PracticeRule Rule = new(Check, ObjectKinds.ScheduledBackup, ObjectKinds.Backup)
    {
        Descriptor = new Descriptor(
            "PGHA4840", "snapshot-without-class", Severity.Error, DiagnosticSource.Policy,
            "A snapshot backup has no snapshot class",
            "set backup.volumeSnapshot.className of the Cluster to a VolumeSnapshotClass")
        {
            Why = "Only the backup itself would notice, at night: there is no default to fall back on that is sure to fit the disks.",
        },
    };

    private static void Check(PracticeContext context)
    {
        if (context.Spec["method"].Text != "volumeSnapshot" || context.Around.Find(ObjectKinds.Cluster, context.Subject.Namespace, context.Spec["cluster"]["name"].TextOrEmpty) is not { } cluster)
            return;
        var name = Field.Root(cluster.Judged)["spec"]["backup"]["volumeSnapshot"]["className"].TextOrEmpty;
        if (name.Length == 0)
            context.Report(context.Spec["method"], $"cluster {cluster.Name} names no backup.volumeSnapshot.className");
        else if (context.Around.All(ObjectKinds.VolumeSnapshotClass).Count > 0 && context.Around.Find(ObjectKinds.VolumeSnapshotClass, null, name) is null)
            context.Report(context.Spec["method"], $"cluster {cluster.Name} names VolumeSnapshotClass {name}, which is none of those that are there", severity: Severity.Warning);
    }
}
