namespace PgHaManifests.Core.Settings.Derived.Alerts;

/// <summary>Standbys and replication slots. A single instance has the slots only.</summary>
internal static class ReplicationAlerts
{
    public static readonly AlertSubject Subject = new("replication",
    [
        new("PostgresNoStandby", Severities.Critical, 10)
        {
            Expression = scope => !scope.IsReplicated ? null : $"{scope.Streaming} == 0",
            Summary = "CLUSTER has no standby",
            Description = "No standby receives WAL from the primary.",
            Meaning = "There is nothing to fail over to. Where commits wait for a standby, writes stand still.",
            Steps =
            [
                "See whether standbys run; if not, why their pods do not start.",
                "If they run, read their log: a removed WAL file, a missing slot or a broken certificate shows there.",
                "A standby that cannot catch up is rebuilt when its PersistentVolumeClaim and pod are deleted.",
            ],
        },
        new("PostgresSynchronousStandbysMissing", Severities.Critical, 2)
        {
            Expression = scope => !scope.IsReplicated || scope.Cluster.Replication?.Synchronous is not { Enabled.Value: true } ? null
                : $"max(cnpg_collector_sync_replicas{scope.Matching(",value='observed'")}) < max(cnpg_collector_sync_replicas{scope.Matching(",value='expected'")})",
            Summary = "Commits on CLUSTER wait for a standby",
            Description = "Only {{ $value }} synchronous standbys are connected, fewer than commits wait for.",
            Meaning = "Writes hang until a standby comes back.",
            Steps =
            [
                "Bring a standby back: see its pod, its node and its log.",
                "If that takes too long, lower replication.synchronous.number or set dataDurability to preferred, which gives up the promise for the time being.",
            ],
        },
        new("PostgresReplicationLag", Severities.Warning, 5)
        {
            Expression = scope => !scope.IsReplicated ? null
                : FormattableString.Invariant($"round(max by (pod) (cnpg_pg_replication_lag{scope.Instance})) > {scope.Thresholds.ReplicationLag!.Value}"),
            Limit = scope => scope.Thresholds.ReplicationLag!,
            Summary = "A standby of CLUSTER is more than LIMIT seconds behind",
            Description = "{{ $labels.pod }} is {{ $value }} seconds behind the primary.",
            Meaning = "Reads from standbys are old, and a failover to this one would first have to catch up.",
            Steps =
            [
                "See what the primary writes: a bulk load, an index build, a vacuum.",
                "See whether the standby's disk or CPU is at its limit, or a long query on it holds replay back.",
            ],
        },
        new("PostgresReplicationLagCritical", Severities.Critical, 5)
        {
            Expression = scope => !scope.IsReplicated ? null
                : FormattableString.Invariant($"round(max by (pod) (cnpg_pg_replication_lag{scope.Instance})) > {scope.Thresholds.ReplicationLagCritical!.Value}"),
            Limit = scope => scope.Thresholds.ReplicationLagCritical!,
            Summary = "A standby of CLUSTER is more than LIMIT seconds behind",
            Description = "{{ $labels.pod }} is {{ $value }} seconds behind the primary.",
            Meaning = "The standby does not keep up; its slot holds WAL back on the primary's volume.",
            Steps =
            [
                "As for PostgresReplicationLag.",
                "If it falls further behind, rebuild it before the WAL volume fills.",
            ],
        },
        new("PostgresSlotInactive", Severities.Warning, 30)
        {
            Expression = scope => scope.OnPrimary($"min by (pod, slot_name) (cnpg_pg_replication_slots_active{scope.Instance}) == 0"),
            Summary = "A replication slot of CLUSTER is not used",
            Description = "Nobody reads from slot {{ $labels.slot_name }} on the primary {{ $labels.pod }}.",
            Meaning = "The slot keeps WAL, and holds vacuum back, for a reader that may never come again.",
            Steps =
            [
                "A slot that starts with _cnpg_ belongs to a standby: see why that one is away.",
                "Any other belongs to a subscription or a tool: start it, or drop the slot.",
            ],
        },
        new("PostgresSlotRetainsWal", Severities.Warning, 10)
        {
            Expression = scope => scope.OnPrimary($"max by (pod, slot_name) (cnpg_pg_replication_slots_pg_wal_lsn_diff{scope.Instance}) > {scope.WalShare(scope.Thresholds.SlotRetention!)}"),
            Limit = scope => scope.Thresholds.SlotRetention!,
            Summary = "A slot of CLUSTER holds back more than LIMIT % of the room for WAL",
            Description = "Slot {{ $labels.slot_name }} on {{ $labels.pod }} holds back {{ $value }} bytes of WAL.",
            Meaning = "WAL piles up for a reader that is slow or away. Beyond max_slot_wal_keep_size the slot is given up, and its reader must start anew.",
            Steps =
            [
                "Find the reader: a standby, or a subscription elsewhere.",
                "Let it catch up, or drop the slot if nobody needs it.",
            ],
        },
    ]);
}
