namespace PgHaManifests.Core.Rules.PostgreSql.Parameters;

/// <summary>What an enum parameter takes beside the values that <c>pg_settings</c> shows: old names and booleans, hidden there but still read.</summary>
internal static class EnumValues
{
    private static readonly string[] Booleans = ["true", "false", "yes", "no", "1", "0"];

    public static bool Takes(ParameterDefinition parameter, string value) =>
        Has(parameter.Values, value) || Has(Hidden(parameter.Name), value);

    private static string[] Hidden(string name) => name switch
    {
        "backslash_quote" or "compute_query_id" or "constraint_exclusion" or "debug_parallel_query" or "force_parallel_mode" or "huge_pages"
            or "recovery_prefetch" or "synchronous_commit" or "wal_compression" => Booleans,
        // Read like the others, one by one in the server's table.
        "archive_mode" => Booleans,
        "client_min_messages" => ["debug", "info", "fatal", "panic"],
        "log_min_messages" or "log_min_error_statement" or "trace_recovery_messages" => ["debug"],
        "wal_level" => ["archive", "hot_standby"],
        _ => [],
    };

    private static bool Has(string[] values, string value)
    {
        foreach (var known in values)
        {
            if (string.Equals(known, value, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }
}
