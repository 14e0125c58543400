using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Operator.Clusters.Bootstrap;

/// <summary>
/// A recovery from volumes takes snapshots or claims, and excludes other sources of a backup. The operator stops at the first conflict; it
/// names the volumes by paths that the object does not have.
/// </summary>
internal static class RecoveryVolumes
{
    private const string Recovery = "spec.bootstrap.recovery";

    public static readonly ObjectRule Rule = new(
        new Descriptor(
            "PGHA4117", "recovery-volumes", Severity.Error, DiagnosticSource.Operator,
            "A recovery from volumes cannot work as it is given.",
            "name VolumeSnapshots (apiGroup snapshot.storage.k8s.io) or PersistentVolumeClaims (apiGroup \"\"), without backup and backupID; one for WAL needs spec.walStorage"),
        ["Cluster"],
        context =>
        {
            var recovery = context.Spec["bootstrap"]["recovery"];
            var volumes = recovery["volumeSnapshots"];
            if (!volumes.Exists)
                return;
            if (recovery["backup"].Exists)
                context.Report(recovery["backup"], "a recovery from volumeSnapshots takes no backup");
            else if (recovery["recoveryTarget"]["backupID"] is { TextOrEmpty.Length: > 0 } identity)
                context.Report(identity, "a recovery from volumeSnapshots takes no backupID");
            else
                Volumes(context, volumes["storage"], volumes["walStorage"]);
        });

    private static void Volumes(ObjectContext context, Field storage, Field wal)
    {
        const string WalPath = $"{Recovery}.dataSource.walStorage";
        CheckKind(context, $"{Recovery}.storage", storage);
        if (!wal.Exists)
            return;
        if (!context.Spec["walStorage"].Exists)
            context.Report(WalPath, wal, $"{wal.Path} restores a WAL volume, but spec.walStorage is not set");
        CheckKind(context, WalPath, wal);
    }

    private static void CheckKind(ObjectContext context, string path, Field source)
    {
        var (group, kind) = (source["apiGroup"].TextOrEmpty, source["kind"].TextOrEmpty);
        if ((group, kind) is not (("snapshot.storage.k8s.io", "VolumeSnapshot") or ("", "PersistentVolumeClaim")))
            context.Report(path, source, $"{source.Path} is the kind '{kind}' of the group '{group}'; expected a VolumeSnapshot or a PersistentVolumeClaim");
    }
}
