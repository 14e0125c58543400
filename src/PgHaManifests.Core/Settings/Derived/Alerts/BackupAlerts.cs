namespace PgHaManifests.Core.Settings.Derived.Alerts;

/// <summary>The WAL archive and base backups; nothing for a cluster without backup.</summary>
internal static class BackupAlerts
{
    public static readonly AlertSubject Subject = new("backup",
    [
        new("PostgresWalArchiveFailing", Severities.Critical, 10)
        {
            Expression = scope => scope.Cluster.Archive is null ? null
                : $"max by (pod) (cnpg_pg_stat_archiver_last_failed_time{scope.Instance}) > max by (pod) (cnpg_pg_stat_archiver_last_archived_time{scope.Instance})",
            Summary = "WAL of CLUSTER does not reach the archive",
            Description = "{{ $labels.pod }} failed to archive its last WAL file.",
            Meaning = "What is written from now on cannot be restored, and WAL piles up on the volume.",
            Steps =
            [
                "Read the log of the container plugin-barman-cloud on the primary: it tells what the storage account answered.",
                "A refused token: see the federated credential and the role on the container. No route: see the account's network rules. An archive that is not empty: another cluster wrote there.",
                "See that the plugin runs in the operator's namespace.",
            ],
        },
        new("PostgresWalArchiveBacklog", Severities.Warning, 10)
        {
            Expression = scope => scope.Cluster.Archive is null ? null
                : scope.OnPrimary(FormattableString.Invariant($"max by (pod) (cnpg_collector_pg_wal_archive_status{scope.Matching(",value='ready'")}) > {scope.Thresholds.WalBacklog!.Value}")),
            Limit = scope => scope.Thresholds.WalBacklog!,
            Summary = "More than LIMIT WAL files of CLUSTER wait for the archive",
            Description = "{{ $value }} WAL files wait on {{ $labels.pod }}.",
            Meaning = "The archive is slower than the primary writes. A loss of the primary now would cost what waits, unless a standby has it.",
            Steps =
            [
                "See whether PostgresWalArchiveFailing fires as well.",
                "If not, raise backup.walMaxParallel or the sidecar's CPU, and see what writes so much.",
            ],
        },
        new("PostgresBackupTooOld", Severities.Critical, 60)
        {
            Expression = scope => scope.BackupAge is not { } hours ? null
                : FormattableString.Invariant($"round((time() - (max({Prefix(scope)}_last_available_backup_timestamp{scope.Instance}) or vector(0))) / 3600) > {hours.Value}"),
            Limit = scope => scope.BackupAge!,
            Summary = "The last base backup of CLUSTER is more than LIMIT hours old",
            Description = "The last base backup is {{ $value }} hours old, or there is none.",
            Meaning = "A restore takes longer the more WAL it must replay, and backups older than the retention go away.",
            Steps =
            [
                "See the Backup objects: the last one tells why it failed, or that it still runs.",
                "Take a backup by hand; if it works, see why the ScheduledBackup did not run.",
            ],
        },
        new("PostgresBackupFailed", Severities.Warning, 5)
        {
            Expression = scope => scope.BackupAge is null ? null
                : $"max({Prefix(scope)}_last_failed_backup_timestamp{scope.Instance}) > max({Prefix(scope)}_last_available_backup_timestamp{scope.Instance})",
            Summary = "The last base backup of CLUSTER failed",
            Description = "No base backup has succeeded since the last one failed.",
            Meaning = "The backups from before are still there.",
            Steps = ["See the failed Backup object, then take a backup by hand."],
        },
    ]);

    /// <summary>The operator's own metrics do not move with backups of the plugin.</summary>
    private static string Prefix(AlertScope scope) => scope.Cluster.Archive!.InTree.Value ? "cnpg_collector" : "barman_cloud_cloudnative_pg_io";
}
