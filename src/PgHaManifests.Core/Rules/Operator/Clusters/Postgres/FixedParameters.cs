using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Schemas.Defaulting;

namespace PgHaManifests.Core.Rules.Operator.Clusters.Postgres;

/// <summary>Parameters that only the operator may set. Its own value for one, spelt as it spells it, is let through.</summary>
internal static class FixedParameters
{
    /// <summary>The same in all embedded releases.</summary>
    public static readonly HashSet<string> Names = new(StringComparer.Ordinal)
    {
        "allow_system_table_mods", "archive_cleanup_command", "archive_command", "archive_mode", "bonjour", "bonjour_name", "cluster_name",
        "config_file", "data_directory", "data_sync_retry", "event_source", "external_pid_file", "hba_file", "hot_standby", "ident_file",
        "jit_provider", "listen_addresses", "log_destination", "log_directory", "log_file_mode", "log_filename", "log_rotation_age",
        "log_rotation_size", "log_truncate_on_rotation", "logging_collector", "pg_failover_slots.primary_dsn",
        "pg_failover_slots.standby_slot_names", "port", "primary_conninfo", "primary_slot_name", "promote_trigger_file", "recovery_end_command",
        "recovery_min_apply_delay", "recovery_target", "recovery_target_action", "recovery_target_inclusive", "recovery_target_lsn",
        "recovery_target_name", "recovery_target_time", "recovery_target_timeline", "recovery_target_xid", "restart_after_crash",
        "restore_command", "shared_preload_libraries", "ssl", "ssl_ca_file", "ssl_cert_file", "ssl_crl_file", "ssl_dh_params_file",
        "ssl_ecdh_curve", "ssl_key_file", "ssl_passphrase_command", "ssl_passphrase_command_supports_reload", "ssl_prefer_server_ciphers",
        "stats_temp_directory", "synchronized_standby_slots", "synchronous_standby_names", "syslog_facility", "syslog_ident",
        "syslog_sequence_numbers", "syslog_split_messages", "temp_tablespaces", "unix_socket_directories", "unix_socket_group",
        "unix_socket_permissions",
    };

    public static readonly ObjectRule Rule = new(
        new Descriptor(
            "PGHA4241",
            "fixed-parameters",
            Severity.Error,
            DiagnosticSource.Operator,
            "A parameter is set that only the operator may set.",
            "remove the parameter; use the field of the Cluster that stands for it, if there is one"),
        ["Cluster"],
        Check);

    private static void Check(ObjectContext context)
    {
        if (context.PostgresMajorVersion() is null)
            return;
        foreach (var (name, value) in context.Parameters().Entries)
        {
            // The webhook has already overwritten archive_mode.
            if (name == "archive_mode" || !Names.Contains(name))
                continue;
            var own = DefaultParameters.Values.GetValueOrDefault(name);
            if (value.TextOrEmpty != own)
                context.Report(value, $"{name} is {value.Shown()}, but only the operator may set it" + (own is null ? "" : $"; its value is '{own}'"), Instead(name));
        }
    }

    private static string? Instead(string name) => name switch
    {
        "shared_preload_libraries" => "list the libraries in postgresql.shared_preload_libraries, which is a field of its own",
        "synchronous_standby_names" => "describe the standbys in postgresql.synchronous",
        "recovery_min_apply_delay" => "set replica.minApplyDelay",
        "temp_tablespaces" => "set temporary: true on an entry of tablespaces",
        "archive_command" => "archive through a plugin with isWALArchiver: true",
        "ssl_ca_file" or "ssl_cert_file" or "ssl_key_file" => "name the Secrets in certificates",
        _ => null,
    };
}
