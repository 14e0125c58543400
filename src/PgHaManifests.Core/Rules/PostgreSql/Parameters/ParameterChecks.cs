namespace PgHaManifests.Core.Rules.PostgreSql.Parameters;

/// <summary>Checks that the server makes in code after a value has been read.</summary>
internal static class ParameterChecks
{
    /// <summary>The sum of all kinds of backends that a server has room for (18 bits), less the other kinds at their defaults.</summary>
    private const double MostBackends = 262_143;
    private const double KilobytesOfSmallestRing = 128;

    public static ParameterJudgement Of(ParameterDefinition parameter, string value, int major)
    {
        var reason = parameter.Name switch
        {
            "DateStyle" => DateStyleText.Fault(value),
            "log_destination" => Words(value, major >= 15 ? ["stderr", "csvlog", "jsonlog", "syslog"] : ["stderr", "csvlog", "syslog"]),
            "log_connections" when parameter.Type == ParameterType.Text => LogConnections(value),
            "createrole_self_grant" => Words(value, ["set", "inherit"]),
            "debug_io_direct" => Words(value, ["data", "wal", "wal_init"]),
            "restrict_nonsystem_relation_kind" => Words(value, ["view", "foreign-table"]),
            "wal_consistency_checking" =>
                Words(value, ["all", "heap2", "heap", "btree", "hash", "gin", "gist", "sequence", "spgist", "brin", "generic"]),
            "search_path" or "temp_tablespaces" => IdentifierList.Read(value) is null ? "expected names separated by commas" : null,
            "synchronized_standby_slots" => SlotNames(value),
            "primary_slot_name" => value.Length == 0 || IsSlotName(value) ? null : "expected lower-case letters, digits and underscores, at most 63",
            "recovery_target" => value is "" or "immediate" ? null : "the only value is immediate",
            "recovery_target_time" => RecoveryTimeText.Fault(value),
            "recovery_target_lsn" => value.Length == 0 || IsLsn(value) ? null : "expected a WAL position such as 0/3019838",
            "recovery_target_name" => System.Text.Encoding.UTF8.GetByteCount(value) < 64 ? null : "the name is too long: at most 63 bytes",
            "synchronous_standby_names" => StandbyNames.Fault(value),
            "client_encoding" => EncodingNames.IsKnown(value) ? null : "the encoding is not known",
            "default_table_access_method" => value.Length is > 0 and < 64 ? null : "expected a name of 1 to 63 bytes",
            "backtrace_functions" => value.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or ',' or ' ' or '\n' or '\t') ? null : "expected names separated by commas",
            _ => null,
        };
        return reason is null ? ParameterJudgement.Accepted : ParameterJudgement.Refused(reason);
    }

    public static ParameterJudgement OfNumber(ParameterDefinition parameter, double value, int major)
    {
        var reason = parameter.Name switch
        {
            "max_connections" when major < 18 => Backends(value + 3 + 8 + 10),
            "autovacuum_max_workers" when major < 18 => Backends(value + 100 + 8 + 10),
            "max_worker_processes" when major < 18 => Backends(value + 100 + 3 + 10),
            "max_wal_senders" when major < 18 => Backends(value + 100 + 3 + 8),
            "vacuum_buffer_usage_limit" when value is not 0 and < KilobytesOfSmallestRing => "expected 0 or 128kB to 16GB",
            "commit_timestamp_buffers" or "multixact_member_buffers" or "multixact_offset_buffers" or "notify_buffers" or "serializable_buffers"
                or "subtransaction_buffers" or "transaction_buffers" when value % 16 != 0 => "the number of buffers must be a multiple of 16",
            "io_max_concurrency" when value == 0 => "expected -1 or a number above 0",
            _ => null,
        };
        return reason is null ? ParameterJudgement.Accepted : ParameterJudgement.Refused(reason);
    }

    private static string? Backends(double sum) =>
        sum + 1 > MostBackends ? "max_connections, autovacuum_max_workers, max_worker_processes and max_wal_senders together exceed 262142" : null;

    /// <summary>A list of words, in any case.</summary>
    private static string? Words(string value, string[] known)
    {
        if (IdentifierList.Read(value) is not { } words)
            return "expected words separated by commas";
        foreach (var word in words)
        {
            if (!known.Contains(word, StringComparer.OrdinalIgnoreCase))
                return $"{word} is not one of {string.Join(", ", known)}";
        }
        return null;
    }

    private static string? LogConnections(string value) =>
        BooleanText.Read(value) is not null ? null : Words(value, ["receipt", "authentication", "authorization", "setup_durations", "all"]);

    private static string? SlotNames(string value) =>
        IdentifierList.Read(value) is { } names && names.All(IsSlotName) ? null : "expected names of replication slots separated by commas";

    private static bool IsSlotName(string name) =>
        name.Length is > 0 and < 64 && name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '_');

    private static bool IsLsn(string value)
    {
        var slash = value.IndexOf('/', StringComparison.Ordinal);
        return slash is > 0 and <= 8 && value.Length - slash - 1 is > 0 and <= 8
            && value.Remove(slash, 1).All(char.IsAsciiHexDigit);
    }
}
