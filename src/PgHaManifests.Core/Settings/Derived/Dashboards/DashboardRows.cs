namespace PgHaManifests.Core.Settings.Derived.Dashboards;

/// <summary>What the dashboard shows. Everything is of one cluster, the one chosen; lines of instances are of the instances chosen.</summary>
internal static class DashboardRows
{
    private const string Cluster = "{namespace='$namespace',cnpg_cluster='$cluster'}";
    private const string Pods = "{namespace='$namespace',cnpg_cluster='$cluster',pod=~'$pod'}";
    private const string Volumes = "{namespace='$namespace',persistentvolumeclaim=~'$cluster-[0-9]+(-wal|-tbs-.+)?'}";

    public static readonly DashboardRow Now = new("Now", Numbers: true,
    [
        new("Instances that answer", "short", new DashboardQuery($"sum(cnpg_collector_up{Cluster})", "")) { RedBelow = 1 },
        new("Primaries", "short", new DashboardQuery($"count(cnpg_pg_replication_in_recovery{Cluster} == 0)", "")) { RedBelow = 1, Description = "One, but for seconds in a failover." },
        new("Standbys that stream", "short", new DashboardQuery($"sum(cnpg_pg_replication_is_wal_receiver_up{Cluster})", "")),
        new("Largest lag", "s", new DashboardQuery($"max(cnpg_pg_replication_lag{Cluster})", "")) { RedFrom = 600 },
        new("Connections taken", "percent", new DashboardQuery(
            $"max(100 * sum by (pod) (cnpg_backends_total{Cluster}) / max by (pod) (cnpg_pg_settings_setting{{namespace='$namespace',cnpg_cluster='$cluster',name='max_connections'}}))", "")) { RedFrom = 95 },
        new("Fullest volume", "percent", new DashboardQuery($"max(100 * kubelet_volume_stats_used_bytes{Volumes} / kubelet_volume_stats_capacity_bytes{Volumes})", "")) { RedFrom = 90 },
        new("WAL files that wait for the archive", "short", new DashboardQuery($"max(cnpg_collector_pg_wal_archive_status{{namespace='$namespace',cnpg_cluster='$cluster',value='ready'}} and on (pod) cnpg_pg_replication_in_recovery{Cluster} == 0)", "")) { RedFrom = 64 },
        new("Age of the last base backup", "s", new DashboardQuery(
            $"time() - max(barman_cloud_cloudnative_pg_io_last_available_backup_timestamp{Cluster} or cnpg_collector_last_available_backup_timestamp{Cluster} > 0)", "")),
    ]);

    public static readonly DashboardRow Replication = new("Replication", Numbers: false,
    [
        new("Lag of standbys", "s", new DashboardQuery($"max by (pod) (cnpg_pg_replication_lag{Pods})", "{{pod}}")),
        new("WAL not replayed yet", "bytes", new DashboardQuery($"max by (application_name) (cnpg_pg_stat_replication_replay_diff_bytes{Cluster})", "{{application_name}}")),
        new("Synchronous standbys", "short",
            new DashboardQuery($"max(cnpg_collector_sync_replicas{{namespace='$namespace',cnpg_cluster='$cluster',value='observed'}})", "connected"),
            new DashboardQuery($"max(cnpg_collector_sync_replicas{{namespace='$namespace',cnpg_cluster='$cluster',value='expected'}})", "needed"))
        { Description = "With fewer connected than needed, commits wait." },
        new("WAL that slots hold back", "bytes", new DashboardQuery($"max by (slot_name) (cnpg_pg_replication_slots_pg_wal_lsn_diff{Cluster} and on (pod) cnpg_pg_replication_in_recovery{Cluster} == 0)", "{{slot_name}}")),
        new("In recovery", "short", new DashboardQuery($"max by (pod) (cnpg_pg_replication_in_recovery{Pods})", "{{pod}}")) { Description = "0 is the primary: a switchover or failover shows as two lines that cross." },
        new("Time since the server started", "s", new DashboardQuery($"time() - max by (pod) (cnpg_pg_postmaster_start_time{Pods})", "{{pod}}")),
    ]);

    public static readonly DashboardRow Load = new("Load", Numbers: false,
    [
        new("Transactions a second", "short",
            new DashboardQuery($"sum by (datname) (rate(cnpg_pg_stat_database_xact_commit{Pods}[5m]))", "{{datname}} committed"),
            new DashboardQuery($"sum by (datname) (rate(cnpg_pg_stat_database_xact_rollback{Pods}[5m]))", "{{datname}} rolled back")),
        new("Sessions by state", "short", new DashboardQuery($"sum by (state) (cnpg_backends_total{Pods})", "{{state}}")),
        new("Longest transaction", "s", new DashboardQuery($"max by (pod, datname) (cnpg_backends_max_tx_duration_seconds{Pods})", "{{pod}} {{datname}}")),
        new("Backends that wait for locks", "short", new DashboardQuery($"max by (pod) (cnpg_backends_waiting_total{Pods})", "{{pod}}")),
        new("Rows written a second", "short",
            new DashboardQuery($"sum(rate(cnpg_pg_stat_database_tup_inserted{Pods}[5m]))", "inserted"),
            new DashboardQuery($"sum(rate(cnpg_pg_stat_database_tup_updated{Pods}[5m]))", "updated"),
            new DashboardQuery($"sum(rate(cnpg_pg_stat_database_tup_deleted{Pods}[5m]))", "deleted")),
        new("Blocks found in shared buffers", "percent", new DashboardQuery(
            $"100 * sum by (pod) (rate(cnpg_pg_stat_database_blks_hit{Pods}[5m])) / (sum by (pod) (rate(cnpg_pg_stat_database_blks_hit{Pods}[5m])) + sum by (pod) (rate(cnpg_pg_stat_database_blks_read{Pods}[5m])))", "{{pod}}")),
        new("Temporary files", "Bps", new DashboardQuery($"sum by (datname) (rate(cnpg_pg_stat_database_temp_bytes{Pods}[5m]))", "{{datname}}")) { Description = "Sorts and joins that work_mem does not hold." },
        new("Deadlocks in 15 minutes", "short", new DashboardQuery($"sum by (datname) (increase(cnpg_pg_stat_database_deadlocks{Pods}[15m]))", "{{datname}}")),
        new("Queries that recovery cancelled in 15 minutes", "short", new DashboardQuery($"sum by (pod) (increase(cnpg_pg_stat_database_conflicts{Pods}[15m]))", "{{pod}}")),
    ]);

    public static readonly DashboardRow Space = new("Space", Numbers: false,
    [
        new("Volumes", "percent", new DashboardQuery(
            $"max by (persistentvolumeclaim) (100 * kubelet_volume_stats_used_bytes{Volumes} / kubelet_volume_stats_capacity_bytes{Volumes})", "{{persistentvolumeclaim}}")),
        new("Size of databases", "bytes", new DashboardQuery($"max by (datname) (cnpg_pg_database_size_bytes{Cluster})", "{{datname}}")),
        new("WAL on the volume", "bytes", new DashboardQuery($"max by (pod) (cnpg_collector_pg_wal{{namespace='$namespace',cnpg_cluster='$cluster',pod=~'$pod',value='size'}})", "{{pod}}")),
        new("Age of the oldest unfrozen transaction", "short", new DashboardQuery($"max by (datname) (cnpg_pg_database_xid_age{Cluster})", "{{datname}}")) { Description = "The server stops at two billion." },
        new("Age of the oldest unfrozen multixact", "short", new DashboardQuery($"max by (datname) (cnpg_pg_database_mxid_age{Cluster})", "{{datname}}")),
        new("Checkpoints in an hour", "short",
            new DashboardQuery($"max by (pod) (increase(cnpg_pg_stat_checkpointer_checkpoints_timed{Pods}[1h]) or increase(cnpg_pg_stat_bgwriter_checkpoints_timed{Pods}[1h]))", "{{pod}} by time"),
            new DashboardQuery($"max by (pod) (increase(cnpg_pg_stat_checkpointer_checkpoints_req{Pods}[1h]) or increase(cnpg_pg_stat_bgwriter_checkpoints_req{Pods}[1h]))", "{{pod}} on demand"))
        { Description = "Many on demand: max_wal_size is too small for what is written." },
    ]);

    public static readonly DashboardRow Backup = new("Archive and backups", Numbers: false,
    [
        new("WAL files archived in an hour", "short",
            new DashboardQuery($"sum(increase(cnpg_pg_stat_archiver_archived_count{Cluster}[1h]))", "archived"),
            new DashboardQuery($"sum(increase(cnpg_pg_stat_archiver_failed_count{Cluster}[1h]))", "failed attempts")),
        new("WAL files that wait", "short", new DashboardQuery($"max by (pod) (cnpg_collector_pg_wal_archive_status{{namespace='$namespace',cnpg_cluster='$cluster',pod=~'$pod',value='ready'}})", "{{pod}}")),
        new("Recoverable since, last good and last failed backup", "dateTimeAsIso",
            new DashboardQuery($"1000 * (max(barman_cloud_cloudnative_pg_io_first_recoverability_point{Cluster} > 0) or max(cnpg_collector_first_recoverability_point{Cluster} > 0))", "recoverable since"),
            new DashboardQuery($"1000 * (max(barman_cloud_cloudnative_pg_io_last_available_backup_timestamp{Cluster} > 0) or max(cnpg_collector_last_available_backup_timestamp{Cluster} > 0))", "last good"),
            new DashboardQuery($"1000 * (max(barman_cloud_cloudnative_pg_io_last_failed_backup_timestamp{Cluster} > 0) or max(cnpg_collector_last_failed_backup_timestamp{Cluster} > 0))", "last failed")),
    ]);

    public static readonly DashboardRow Poolers = new("Poolers", Numbers: false,
    [
        new("Clients", "short",
            new DashboardQuery($"sum by (pod) (cnpg_pgbouncer_pools_cl_active{Cluster})", "{{pod}} served"),
            new DashboardQuery($"sum by (pod) (cnpg_pgbouncer_pools_cl_waiting{Cluster})", "{{pod}} waiting")),
        new("Longest wait", "s", new DashboardQuery($"max by (pod) (cnpg_pgbouncer_pools_maxwait{Cluster})", "{{pod}}")),
        new("Connections to the server", "short",
            new DashboardQuery($"sum by (pod) (cnpg_pgbouncer_pools_sv_active{Cluster})", "{{pod}} busy"),
            new DashboardQuery($"sum by (pod) (cnpg_pgbouncer_pools_sv_idle{Cluster})", "{{pod}} idle")),
    ]);

    /// <param name="operators">Namespace of the operator.</param>
    public static DashboardRow Operator(string operators) => new("Operator", Numbers: false,
    [
        new("Reconciliations a second", "short", new DashboardQuery($"sum by (controller) (rate(controller_runtime_reconcile_total{{namespace='{operators}'}}[5m]))", "{{controller}}")),
        new("Failed reconciliations in 15 minutes", "short", new DashboardQuery($"sum by (controller) (increase(controller_runtime_reconcile_errors_total{{namespace='{operators}'}}[15m]))", "{{controller}}")),
        new("Pods that are ready", "short", new DashboardQuery($"max by (deployment) (kube_deployment_status_replicas_available{{namespace='{operators}'}})", "{{deployment}}")),
    ]);
}
