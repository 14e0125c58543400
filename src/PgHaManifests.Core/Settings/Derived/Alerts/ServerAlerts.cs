namespace PgHaManifests.Core.Settings.Derived.Alerts;

/// <summary>What clients do to the server.</summary>
internal static class ServerAlerts
{
    private const int LeastXidAge = 300_000_000;
    private const int LeastMultixactAge = 600_000_000;

    public static readonly AlertSubject Subject = new("server",
    [
        new("PostgresConnectionsHigh", Severities.Warning, 5)
        {
            Expression = scope => FormattableString.Invariant($"{Connections(scope)} > {scope.Thresholds.Connections!.Value}"),
            Limit = scope => scope.Thresholds.Connections!,
            Summary = "More than LIMIT % of the connections of CLUSTER are taken",
            Description = "{{ $value }} % of max_connections are taken on {{ $labels.pod }}.",
            Meaning = "Soon new clients will be refused.",
            Steps =
            [
                "See who holds them, and how many of them are idle.",
                "Let applications pool, or put a pooler in front. More max_connections cost memory and a restart.",
            ],
        },
        new("PostgresConnectionsExhausted", Severities.Critical, 2)
        {
            Expression = scope => FormattableString.Invariant($"{Connections(scope)} > {scope.Thresholds.ConnectionsCritical!.Value}"),
            Limit = scope => scope.Thresholds.ConnectionsCritical!,
            Summary = "More than LIMIT % of the connections of CLUSTER are taken",
            Description = "{{ $value }} % of max_connections are taken on {{ $labels.pod }}.",
            Meaning = "Clients are refused now, or within minutes.",
            Steps = ["End idle sessions of the application that holds most.", "Then as for PostgresConnectionsHigh."],
        },
        new("PostgresTransactionLong", Severities.Warning, 5)
        {
            Expression = scope => FormattableString.Invariant($"round(max by (pod, datname, usename) (cnpg_backends_max_tx_duration_seconds{scope.Matching(",state!~'idle in transaction.*'")})) > {scope.Thresholds.Transaction!.Value}"),
            Limit = scope => scope.Thresholds.Transaction!,
            Summary = "A transaction on CLUSTER runs for more than LIMIT seconds",
            Description = "A transaction of {{ $labels.usename }} in {{ $labels.datname }} has run for {{ $value }} seconds on {{ $labels.pod }}.",
            Meaning = "Vacuum cannot clean what the transaction may still see; on a standby it holds replay back.",
            Steps = ["Find it in pg_stat_activity. A dump or a report may be right; else cancel it."],
        },
        new("PostgresIdleInTransaction", Severities.Warning, 5)
        {
            Expression = scope => FormattableString.Invariant($"round(max by (pod, datname, usename) (cnpg_backends_max_tx_duration_seconds{scope.Matching(",state=~'idle in transaction.*'")})) > {scope.Thresholds.IdleTransaction!.Value}"),
            Limit = scope => scope.Thresholds.IdleTransaction!,
            Summary = "A session on CLUSTER leaves its transaction open for more than LIMIT seconds",
            Description = "A session of {{ $labels.usename }} in {{ $labels.datname }} has been idle in a transaction of {{ $value }} seconds on {{ $labels.pod }}.",
            Meaning = "It may hold locks that others wait for, and vacuum cannot clean up behind it.",
            Steps = ["End the session.", "Have the application close its transactions, or set idle_in_transaction_session_timeout."],
        },
        new("PostgresBackendsBlocked", Severities.Warning, 5)
        {
            Expression = scope => FormattableString.Invariant($"max by (pod) (cnpg_backends_waiting_total{scope.Instance}) > {scope.Thresholds.BlockedBackends!.Value}"),
            Limit = scope => scope.Thresholds.BlockedBackends!,
            Summary = "More than LIMIT backends of CLUSTER wait for locks",
            Description = "{{ $value }} backends wait for others on {{ $labels.pod }}.",
            Meaning = "Clients hang behind one transaction that holds what they need.",
            Steps = ["Find the backend that blocks the others with pg_blocking_pids, and decide which one goes."],
        },
        new("PostgresDeadlocks", Severities.Info, 1)
        {
            Expression = scope => FormattableString.Invariant($"round(sum by (datname) (increase(cnpg_pg_stat_database_deadlocks{scope.Instance}[15m]))) > {scope.Thresholds.Deadlocks!.Value}"),
            Limit = scope => scope.Thresholds.Deadlocks!,
            Summary = "More than LIMIT deadlocks on CLUSTER in 15 minutes",
            Description = "{{ $value }} deadlocks in database {{ $labels.datname }} within 15 minutes.",
            Meaning = "PostgreSQL ended one transaction of each pair; applications must try again.",
            Steps = ["The server's log shows both statements. Have the application take its locks in one order."],
        },
        new("PostgresXidAge", Severities.Warning, 10)
        {
            Expression = scope => FormattableString.Invariant($"max by (datname) (cnpg_pg_database_xid_age{scope.Instance}) > {Xid(scope).Value}"),
            Limit = Xid,
            Summary = "A database of CLUSTER has transactions that are not frozen, older than LIMIT",
            Description = "Database {{ $labels.datname }} is {{ $value }} transactions from its oldest unfrozen one.",
            Meaning = "Autovacuum against wraparound should have come by now and did not get through.",
            Steps =
            [
                "See what holds it back: a long transaction, a prepared one, a slot.",
                "Run VACUUM (FREEZE) on the tables with the oldest relfrozenxid.",
            ],
        },
        new("PostgresXidAgeCritical", Severities.Critical, 10)
        {
            Expression = scope => FormattableString.Invariant($"max by (datname) (cnpg_pg_database_xid_age{scope.Instance}) > {scope.Thresholds.XidAgeCritical!.Value}"),
            Limit = scope => scope.Thresholds.XidAgeCritical!,
            Summary = "A database of CLUSTER nears transaction wraparound",
            Description = "Database {{ $labels.datname }} is {{ $value }} transactions from its oldest unfrozen one; the server takes no more writes at two billion.",
            Meaning = "The server will refuse writes to protect the data.",
            Steps = ["As for PostgresXidAge, today."],
        },
        new("PostgresMultixactAge", Severities.Warning, 10)
        {
            Expression = scope => FormattableString.Invariant($"max by (datname) (cnpg_pg_database_mxid_age{scope.Instance}) > {Multixact(scope).Value}"),
            Limit = Multixact,
            Summary = "A database of CLUSTER has multixacts that are not frozen, older than LIMIT",
            Description = "Database {{ $labels.datname }} is {{ $value }} multixacts from its oldest unfrozen one.",
            Meaning = "Shared row locks, as foreign keys take them, use multixacts up; they run out as transaction numbers do.",
            Steps = ["As for PostgresXidAge, on the tables with the oldest relminmxid."],
        },
    ]);

    private static Setting<int> Xid(AlertScope scope) => scope.XidAge("autovacuum_freeze_max_age", LeastXidAge);

    private static Setting<int> Multixact(AlertScope scope) => scope.XidAge("autovacuum_multixact_freeze_max_age", LeastMultixactAge);

    private static string Connections(AlertScope scope) =>
        $"round(100 * sum by (pod) (cnpg_backends_total{scope.Instance}) / max by (pod) (cnpg_pg_settings_setting{scope.Matching(",name='max_connections'")}))";
}
