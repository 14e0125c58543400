namespace PgHaManifests.Core.Settings.Derived.Alerts;

/// <summary>Whether there is a primary that takes writes, and the instances that it should have beside it.</summary>
internal static class AvailabilityAlerts
{
    public static readonly AlertSubject Subject = new("availability",
    [
        new("PostgresDown", Severities.Critical, 3)
        {
            Expression = scope => $"(sum(cnpg_collector_up{scope.Instance}) or vector(0)) == 0",
            Summary = "No instance of CLUSTER answers",
            Description = "No instance of the cluster reports a running PostgreSQL, or its metrics no longer arrive.",
            Meaning = "Nothing can be read or written. Where the database does answer, the metrics are what is lost, and no other alert of the cluster can fire.",
            Steps =
            [
                "See whether pods run and why not: pending on a node or a volume, restarting, or evicted.",
                "If they run, see whether the scraper reaches them: its targets, the PodMonitor's labels, the NetworkPolicy.",
                "Read the last lines that PostgreSQL and the instance manager wrote. A full volume, a lost node and a missing Secret all show there.",
                "If the data is lost, restore from the archive.",
            ],
        },
        new("PostgresNoPrimary", Severities.Critical, 2)
        {
            Expression = scope => !scope.IsReplicated ? null
                : $"(count(cnpg_pg_replication_in_recovery{scope.Instance} == 0) or vector(0)) == 0 and on () sum(cnpg_collector_up{scope.Instance}) > 0 unless on () max(cnpg_collector_replica_mode{scope.Instance}) == 1",
            Summary = "CLUSTER has no primary",
            Description = "Instances answer, but all of them are in recovery: none takes writes.",
            Meaning = "Reads go on, writes fail. A failover takes seconds; this one does not come to its end.",
            Steps =
            [
                "See the cluster's phase and the operator's log: a failover may wait for a quorum, for a WAL file or for the lost primary's lease.",
                "With a quorum missing, bring a lost standby back first; promoting by hand may lose commits that clients were told of.",
                "See whether an instance is fenced.",
            ],
        },
        new("PostgresSeveralPrimaries", Severities.Critical, 5)
        {
            Expression = scope => !scope.IsReplicated ? null : $"count(cnpg_pg_replication_in_recovery{scope.Instance} == 0) > 1",
            Summary = "CLUSTER has more than one primary",
            Description = "{{ $value }} instances say that they take writes.",
            Meaning = "An instance that lost contact may still serve clients that reach it; what they write there will be thrown away.",
            Steps =
            [
                "See which instance the operator calls the primary, and fence the other one.",
                "See whether its node is cut off from the API server.",
                "Compare what clients wrote to the wrong one before it is rebuilt.",
            ],
        },
        new("PostgresInstanceDown", Severities.Warning, 15)
        {
            Expression = scope => !scope.IsReplicated ? null
                : FormattableString.Invariant($"(sum(cnpg_collector_up{scope.Instance}) or vector(0)) < {scope.Instances} > 0"),
            Summary = "CLUSTER runs with fewer instances than it should",
            Description = "Only {{ $value }} of the cluster's instances run.",
            Meaning = "The database works, with less to fall back on.",
            Steps =
            [
                "Find the instance that is missing and why: a node that is gone, a zone without room, a volume that cannot be attached, a rebuild under way.",
                "If its volume is lost, delete its PersistentVolumeClaim and the pod: the operator makes a new instance from the primary.",
            ],
        },
        new("PostgresFailoverBlocked", Severities.Warning, 5)
        {
            Expression = scope => scope.QuorumNeeds is not { } needed || needed < 2 ? null : FormattableString.Invariant($"{scope.Streaming} < {needed}"),
            Summary = "CLUSTER cannot fail over by itself",
            Description = "Only {{ $value }} standbys stream. If the primary were lost now, no quorum could say that they hold every confirmed commit.",
            Meaning = "Nothing is broken yet. Losing the primary as well would leave the cluster without one until a person decides.",
            Steps =
            [
                "Bring the lost standby back before anything else is done to the cluster, node upgrades included.",
                "If that takes long, think about more instances.",
            ],
        },
        new("PostgresInstancesOnOneNode", Severities.Warning, 30)
        {
            Expression = scope => !scope.IsReplicated || scope.Environment.Policy?.Value != Policies.Production || scope.Cluster.Placement?.HostAntiAffinity?.Value == "required" ? null
                : $"max(cnpg_collector_nodes_used{scope.Instance}) == 1",
            Summary = "All instances of CLUSTER run on one node",
            Description = "One node holds every instance.",
            Meaning = "The loss of one node would take the whole database with it.",
            Steps = ["See why the scheduler found no other node: taints, room, zones of the volumes.", "Delete a standby's pod once there is room elsewhere."],
        },
        new("PostgresFenced", Severities.Warning, 15)
        {
            Expression = scope => $"max by (pod) (cnpg_collector_fencing_on{scope.Instance}) == 1",
            Summary = "An instance of CLUSTER is fenced",
            Description = "{{ $labels.pod }} is fenced: PostgreSQL is stopped there, and the operator leaves it alone.",
            Meaning = "Somebody did this on purpose; it is easily forgotten.",
            Steps = ["Ask who fenced it, and lift the fence when the reason is gone."],
        },
        new("PostgresSwitchoverRequired", Severities.Warning, 30)
        {
            Expression = scope => scope.Cluster.Lifecycle?.PrimaryUpdateStrategy?.Value != "supervised" ? null
                : $"max(cnpg_collector_manual_switchover_required{scope.Instance}) == 1",
            Summary = "An update of CLUSTER waits for a switchover",
            Description = "The standbys are updated; the primary waits for a person, since primaryUpdateStrategy is supervised.",
            Meaning = "Instances run with different versions or settings until someone promotes a standby.",
            Steps = ["Promote an updated standby at a quiet hour."],
        },
        new("PostgresMetricsFailing", Severities.Warning, 15)
        {
            Expression = scope => $"max by (pod) (cnpg_collector_last_collection_error{scope.Instance}) == 1",
            Summary = "Metrics of CLUSTER are incomplete",
            Description = "The exporter of {{ $labels.pod }} fails to collect.",
            Meaning = "Other alerts may be blind.",
            Steps = ["Read the instance manager's log: it names the query that failed.", "See whether connections are used up, or a query of your own is wrong."],
        },
    ]);
}
