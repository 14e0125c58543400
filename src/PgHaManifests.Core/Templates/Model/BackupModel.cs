using PgHaManifests.Core.Settings.Model;

namespace PgHaManifests.Core.Templates.Model;

/// <summary>What templates see of backups: <c>cluster.backup</c>, <c>cluster.archive</c>, <c>cluster.snapshots</c> and each <c>schedule</c>.</summary>
internal static class BackupModel
{
    public static ModelMapping Build(BackupSettings backup) =>
        new RecordModel(backup.Origin)
            .Add("target", backup.Target)
            .Add("compression", backup.Compression)
            .Add("walMaxParallel", backup.WalMaxParallel)
            .Add("dataJobs", backup.DataJobs)
            .Add("sidecar", backup.Sidecar, Sidecar)
            .Build();

    public static ModelMapping Archive(ArchiveSettings archive) =>
        new RecordModel(archive.Origin)
            .Add("storeName", archive.StoreName)
            .Add("makesStore", archive.MakesStore)
            .Add("destinationPath", archive.DestinationPath)
            .Add("serverName", archive.ServerName)
            .Add("retention", archive.Retention)
            .Add("inTree", archive.InTree)
            .Build();

    public static ModelMapping Sidecar(SidecarSettings sidecar) =>
        new RecordModel(sidecar.Origin)
            .Add("cpu", sidecar.Cpu)
            .Add("memory", sidecar.Memory)
            .Build();

    public static ModelMapping Snapshots(SnapshotsSettings snapshots) =>
        new RecordModel(snapshots.Origin)
            .Add("className", snapshots.ClassName)
            .Add("walClassName", snapshots.WalClassName)
            .Add("tablespaceClassNames", snapshots.TablespaceClassNames)
            .Add("online", snapshots.Online)
            .Add("immediateCheckpoint", snapshots.ImmediateCheckpoint)
            .Add("waitForArchive", snapshots.WaitForArchive)
            .Add("ownerReference", snapshots.OwnerReference)
            .Add("labels", snapshots.Labels)
            .Add("annotations", snapshots.Annotations)
            .Build();

    public static ModelMapping Schedule(ScheduledBackupSettings schedule) =>
        new RecordModel(schedule.Origin)
            .Add("name", schedule.Name)
            .Add("schedule", schedule.Schedule)
            .Add("method", schedule.Method)
            .Add("immediate", schedule.Immediate)
            .Add("ownerReference", schedule.OwnerReference)
            .Add("target", schedule.Target)
            .Build();
}
