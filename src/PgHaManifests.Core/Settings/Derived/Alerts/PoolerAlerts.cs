using System.Globalization;

namespace PgHaManifests.Core.Settings.Derived.Alerts;

/// <summary>PgBouncer, each pooler by itself.</summary>
internal static class PoolerAlerts
{
    /// <summary>What PgBouncer takes where the parameter is not set.</summary>
    private const int DefaultClients = 100;

    public static readonly AlertSubject Subject = new("pooler",
    [
        new("PostgresPoolerDown", Severities.Critical, 3)
        {
            Expression = scope => $"(count(cnpg_pgbouncer_last_collection_error{scope.PoolerPods} == 0) or vector(0)) == 0",
            Summary = "Pooler POOLER of CLUSTER does not answer",
            Description = "No PgBouncer of the pooler reports that it runs.",
            Meaning = "Clients that connect through the pooler cannot. The cluster's own Services still work.",
            Steps = ["See the pooler's pods and their log.", "See whether PgBouncer may log in to PostgreSQL: its certificate, its role, the connections that are left."],
        },
        new("PostgresPoolerClientsWaiting", Severities.Warning, 2)
        {
            Expression = scope => scope.Pooler.Paused?.Value == true ? null
                : FormattableString.Invariant($"max by (pod, database, user) (cnpg_pgbouncer_pools_maxwait{scope.PoolerPods}) > {scope.Thresholds.PoolerWait!.Value}"),
            Limit = scope => scope.Thresholds.PoolerWait!,
            Summary = "Clients of pooler POOLER wait for more than LIMIT seconds",
            Description = "The first client of {{ $labels.user }} in {{ $labels.database }} has waited {{ $value }} seconds on {{ $labels.pod }}.",
            Meaning = "All connections to the server are busy, or none can be made.",
            Steps = ["See whether the database is slow, or transactions are left open.", "If it is just busy, raise default_pool_size, within what max_connections leaves."],
        },
        new("PostgresPoolerClientsHigh", Severities.Warning, 5)
        {
            Expression = scope => FormattableString.Invariant($"round(100 * max by (pod) (cnpg_pgbouncer_lists_used_clients{scope.PoolerPods}) / {Clients(scope)}) > {scope.Thresholds.PoolerClients!.Value}"),
            Limit = scope => scope.Thresholds.PoolerClients!,
            Summary = "Pooler POOLER holds more than LIMIT % of the clients that it may",
            Description = "{{ $labels.pod }} holds {{ $value }} % of max_client_conn.",
            Meaning = "Soon new clients will be refused.",
            Steps = ["Raise max_client_conn, or add instances to the pooler."],
        },
    ]);

    private static int Clients(AlertScope scope) =>
        scope.Pooler.Parameters?.Find("max_client_conn") is { } set && int.TryParse(set.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var clients) && clients > 0
            ? clients : DefaultClients;
}
