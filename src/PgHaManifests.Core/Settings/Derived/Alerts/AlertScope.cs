using PgHaManifests.Core.Settings.Model;
using PgHaManifests.Core.Settings.Values;

namespace PgHaManifests.Core.Settings.Derived.Alerts;

/// <summary>
/// What an alert is about, as far as its expression must know it. Series are matched by namespace and <c>cnpg_cluster</c>, which the
/// PodMonitors set, and never by <c>cluster</c>, which Azure overwrites with the name of the AKS cluster.
/// </summary>
/// <param name="OfCluster">Null for alerts of the operators.</param>
/// <param name="OfPooler">Null for alerts of the cluster itself.</param>
internal sealed record AlertScope(EnvironmentSettings Environment, ClusterSettings? OfCluster, PoolerSettings? OfPooler)
{
    private const long Gibibyte = 1L << 30;

    public ClusterSettings Cluster => OfCluster ?? throw new InvalidOperationException("an alert of the operators looks at no cluster");

    public PoolerSettings Pooler => OfPooler ?? throw new InvalidOperationException("only an alert of poolers looks at a pooler");

    public ThresholdSettings Thresholds => Environment.Monitoring!.Thresholds!;

    public int Instances => Cluster.Instances!.Value;

    public bool IsReplicated => Instances > 1;

    /// <summary>Every series of the cluster's instances.</summary>
    public string Instance => Matching("");

    /// <summary>Those of its poolers' pods that this pooler's are.</summary>
    public string PoolerPods => Matching($",pod=~'{Pooler.Name!.Value}-[^-]+-[^-]+'");

    /// <summary>Data, WAL and tablespace volumes.</summary>
    public string Volumes => $"{{namespace='{Cluster.Namespace!.Value}',persistentvolumeclaim=~'{Cluster.Name.Value}-[0-9]+(-wal|-tbs-.+)?'}}";

    /// <param name="more">Further matchers, each after a comma.</param>
    public string Matching(string more) => $"{{namespace='{Cluster.Namespace!.Value}',cnpg_cluster='{Cluster.Name.Value}'{more}}}";

    /// <summary>Series of the primary only, for what standbys tell too but mean otherwise.</summary>
    public string OnPrimary(string expression) => $"{expression} and on (pod) cnpg_pg_replication_in_recovery{Instance} == 0";

    /// <summary>Standbys that receive WAL; none at all is 0, not nothing.</summary>
    public string Streaming => $"(sum(cnpg_pg_replication_is_wal_receiver_up{Instance}) or vector(0))";

    /// <summary>
    /// Standbys that must stream so that the operator may still fail over. Its quorum holds where those that it reaches and those that
    /// confirmed a commit together outnumber the named standbys. Null where no failover waits for a quorum.
    /// </summary>
    public int? QuorumNeeds
    {
        get
        {
            if (Cluster.Replication?.Synchronous is not { Enabled.Value: true, FailoverQuorum.Value: true, DataDurability.Value: "required", Number: { } number } synchronous)
                return null;
            var named = Math.Min(Instances - 1, synchronous.MaxStandbyNamesFromCluster?.Value ?? int.MaxValue);
            return named - number.Value + 1;
        }
    }

    /// <summary>Bytes that WAL has: its volume, or a quarter of the data volume.</summary>
    public long WalRoom => Cluster.WalStorage?.SizeBytes?.Value ?? (Cluster.Storage?.SizeBytes?.Value ?? Gibibyte) / 4;

    /// <summary>Bytes of a share of the room for WAL.</summary>
    public string WalShare(Setting<int> percent) => FormattableString.Invariant($"{WalRoom / 100 * percent.Value}");

    /// <summary>Hours since the last base backup that are too many; null without schedules of base backups.</summary>
    public Setting<int>? BackupAge
    {
        get
        {
            var schedules = Cluster.Archive is null ? [] : Cluster.Backup?.Schedules?.Select(entry => entry.Value).ToArray() ?? [];
            if (schedules.Length == 0 || Thresholds.BackupAge is not null)
                return schedules.Length == 0 ? null : Thresholds.BackupAge;
            var pause = CronPauses.Longest([.. schedules.Select(schedule => schedule.Value)]);
            var hours = Math.Max(pause.TotalHours * 1.25, pause.TotalHours + 1);
            return Settled.From((int)Math.Ceiling(hours), schedules[0], "the longest pause between backups and a quarter of it, at least an hour");
        }
    }

    /// <summary>Transactions, or multixacts, that are too old without an autovacuum against wraparound having come.</summary>
    public Setting<int> XidAge(string parameter, int least) => Thresholds.XidAge ?? (
        Cluster.Postgres?.Parameters?.Find(parameter) is { } set && long.TryParse(set.Value, out var limit)
            ? Settled.From((int)Math.Clamp(limit / 2 * 3, least, 1_900_000_000), set, $"a half more than {parameter}")
            : Settled.Default(least, Cluster.Name.Origin.Location, $"a half more than {parameter}"));
}
