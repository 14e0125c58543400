namespace PgHaManifests.Core.Settings.Derived.Alerts;

/// <summary>Volumes that fill.</summary>
internal static class SpaceAlerts
{
    public static readonly AlertSubject Subject = new("space",
    [
        new("PostgresDiskFilling", Severities.Warning, 10)
        {
            Expression = scope => FormattableString.Invariant($"{Used(scope)} > {scope.Thresholds.Disk!.Value}"),
            Limit = scope => scope.Thresholds.Disk!,
            Summary = "A volume of CLUSTER is more than LIMIT % full",
            Description = "{{ $labels.persistentvolumeclaim }} is {{ $value }} % full.",
            Meaning = "There is time to act. PostgreSQL stops when its volume is full.",
            Steps =
            [
                "See what grows: databases, temporary files, WAL.",
                "Raise the size in the settings; the disk grows while the database runs. It cannot shrink again.",
                "If it is WAL that grows, see PostgresWalArchiveFailing and PostgresSlotRetainsWal first.",
            ],
        },
        new("PostgresDiskFull", Severities.Critical, 5)
        {
            Expression = scope => FormattableString.Invariant($"{Used(scope)} > {scope.Thresholds.DiskCritical!.Value}"),
            Limit = scope => scope.Thresholds.DiskCritical!,
            Summary = "A volume of CLUSTER is more than LIMIT % full",
            Description = "{{ $labels.persistentvolumeclaim }} is {{ $value }} % full.",
            Meaning = "The server is about to stop.",
            Steps =
            [
                "Raise the size in the settings now, and sync.",
                "Never delete files in pg_wal by hand.",
            ],
        },
        new("PostgresWalVolumeFilling", Severities.Critical, 10)
        {
            Expression = scope => scope.Cluster.WalStorage is null ? null
                : $"max by (pod) (cnpg_collector_pg_wal{scope.Matching(",value='size'")}) > {scope.WalShare(scope.Thresholds.WalVolume!)}",
            Limit = scope => scope.Thresholds.WalVolume!,
            Summary = "WAL of CLUSTER takes more than LIMIT % of its volume",
            Description = "{{ $labels.pod }} keeps {{ $value }} bytes of WAL.",
            Meaning = "Something holds WAL back: an archive that does not take it, or a slot whose reader is away. The server stops when the volume is full.",
            Steps =
            [
                "See PostgresWalArchiveFailing and PostgresSlotRetainsWal.",
                "If neither is the cause, raise the size of walStorage.",
            ],
        },
    ]);

    private static string Used(AlertScope scope) =>
        $"round(100 * max by (persistentvolumeclaim) (kubelet_volume_stats_used_bytes{scope.Volumes} / kubelet_volume_stats_capacity_bytes{scope.Volumes}))";
}
