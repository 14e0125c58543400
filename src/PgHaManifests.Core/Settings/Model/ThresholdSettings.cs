namespace PgHaManifests.Core.Settings.Model;

/// <summary>From where on an alert fires. All are there after defaults but those whose default follows from each cluster.</summary>
internal sealed record ThresholdSettings : SettingsRecord
{
    /// <summary>Seconds that a standby is behind; 60 and 600 by default.</summary>
    public Setting<int>? ReplicationLag { get; init; }
    public Setting<int>? ReplicationLagCritical { get; init; }

    /// <summary>Percent of <c>max_connections</c>; 80 and 95 by default.</summary>
    public Setting<int>? Connections { get; init; }
    public Setting<int>? ConnectionsCritical { get; init; }

    /// <summary>Percent of a volume; 75 and 90 by default.</summary>
    public Setting<int>? Disk { get; init; }
    public Setting<int>? DiskCritical { get; init; }

    /// <summary>Percent of the WAL volume that WAL takes; 60 by default.</summary>
    public Setting<int>? WalVolume { get; init; }

    /// <summary>WAL files that wait for the archive; 64 by default.</summary>
    public Setting<int>? WalBacklog { get; init; }

    /// <summary>Hours since the last base backup. Null: a quarter more than the longest pause that the cluster's schedules leave, at least an hour more.</summary>
    public Setting<int>? BackupAge { get; init; }

    /// <summary>Seconds that a transaction runs; 1800 by default.</summary>
    public Setting<int>? Transaction { get; init; }

    /// <summary>Seconds that a transaction is open and idle; 600 by default.</summary>
    public Setting<int>? IdleTransaction { get; init; }

    /// <summary>Backends that wait for a lock; 10 by default.</summary>
    public Setting<int>? BlockedBackends { get; init; }

    /// <summary>Deadlocks of a database in 15 minutes; 5 by default.</summary>
    public Setting<int>? Deadlocks { get; init; }

    /// <summary>
    /// Transactions, or multixacts, since the oldest unfrozen one. Null: a half more than the server's own limit for an autovacuum against
    /// wraparound, at least 300 million. Critical: a billion by default; the server stops at two.
    /// </summary>
    public Setting<int>? XidAge { get; init; }
    public Setting<int>? XidAgeCritical { get; init; }

    /// <summary>Percent of the room for WAL that one slot holds back; 25 by default.</summary>
    public Setting<int>? SlotRetention { get; init; }

    /// <summary>Seconds that the first client of a pooler waits; 5 by default.</summary>
    public Setting<int>? PoolerWait { get; init; }

    /// <summary>Percent of a pooler's <c>max_client_conn</c>; 80 by default.</summary>
    public Setting<int>? PoolerClients { get; init; }

    /// <summary>Days until a certificate of cert-manager expires; 7 by default.</summary>
    public Setting<int>? Certificate { get; init; }

    /// <summary>Failed reconciliations of one kind in 15 minutes; 10 by default.</summary>
    public Setting<int>? OperatorErrors { get; init; }
}
