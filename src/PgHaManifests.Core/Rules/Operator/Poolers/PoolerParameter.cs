using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Settings.Values;

namespace PgHaManifests.Core.Rules.Operator.Poolers;

/// <summary>The settings of PgBouncer that a Pooler may carry. The operator names a field that does not exist, and looks at no value.</summary>
internal static class PoolerParameter
{
    public static readonly ObjectRule Rule = new(
        new Descriptor(
            "PGHA4371",
            "pooler-parameter",
            Severity.Error,
            DiagnosticSource.Operator,
            "A Pooler sets a parameter that PgBouncer does not have or the operator keeps to itself",
            "remove the parameter from pgbouncer.parameters, or correct its name, in small letters"),
        ["Pooler"],
        Check);

    private const string Path = "spec.cluster.parameters";

    private static readonly HashSet<string> Allowed = new(StringComparer.Ordinal)
    {
        "application_name_add_host", "auth_type", "autodb_idle_timeout", "cancel_wait_timeout", "client_idle_timeout",
        "client_login_timeout", "client_tls13_ciphers", "client_tls_ciphers", "client_tls_sslmode", "default_pool_size", "disable_pqexec",
        "dns_max_ttl", "dns_nxdomain_ttl", "idle_transaction_timeout", "ignore_startup_parameters", "listen_backlog", "log_connections",
        "log_disconnections", "log_pooler_errors", "log_stats", "max_client_conn", "max_db_connections", "max_packet_size",
        "max_prepared_statements", "max_user_connections", "min_pool_size", "pkt_buf", "query_timeout", "query_wait_timeout",
        "reserve_pool_size", "reserve_pool_timeout", "sbuf_loopcnt", "server_check_delay", "server_check_query", "server_connect_timeout",
        "server_fast_close", "server_idle_timeout", "server_lifetime", "server_login_retry", "server_reset_query",
        "server_reset_query_always", "server_round_robin", "server_tls13_ciphers", "server_tls_ciphers", "server_tls_protocols",
        "server_tls_sslmode", "stats_period", "suspend_timeout", "tcp_defer_accept", "tcp_keepalive", "tcp_keepcnt", "tcp_keepidle",
        "tcp_keepintvl", "tcp_socket_buffer", "tcp_user_timeout", "track_extra_parameters", "verbose",
    };

    private static void Check(ObjectContext context)
    {
        foreach (var (name, value) in context.Spec["pgbouncer"]["parameters"].Entries)
        {
            if (Allowed.Contains(name))
                continue;
            var meant = Suggestion.For(name, Allowed);
            context.Report(
                Path,
                value,
                $"pgbouncer.parameters has {Shown.Quote(name)}, which the operator does not take",
                meant is null ? null : $"did you mean {meant}?");
        }
    }
}
