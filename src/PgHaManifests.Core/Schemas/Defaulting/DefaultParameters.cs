using PgHaManifests.Core.Yaml;

namespace PgHaManifests.Core.Schemas.Defaulting;

/// <summary>
/// The PostgreSQL parameters that the operator writes into a Cluster. A value of the user's own stays, except archive_mode, which
/// is the operator's to decide.
/// </summary>
public static class DefaultParameters
{
    /// <summary>In the embedded releases the same for every PostgreSQL that they run.</summary>
    public static readonly IReadOnlyDictionary<string, string> Values = new SortedDictionary<string, string>(StringComparer.Ordinal)
    {
        ["archive_timeout"] = "5min",
        ["dynamic_shared_memory_type"] = "posix",
        ["full_page_writes"] = "on",
        ["log_destination"] = "csvlog",
        ["log_directory"] = "/controller/log",
        ["log_filename"] = "postgres",
        ["log_rotation_age"] = "0",
        ["log_rotation_size"] = "0",
        ["log_truncate_on_rotation"] = "false",
        ["logging_collector"] = "on",
        ["max_parallel_workers"] = "32",
        ["max_replication_slots"] = "32",
        ["max_worker_processes"] = "32",
        ["shared_memory_type"] = "mmap",
        ["shared_preload_libraries"] = "",
        ["ssl_max_protocol_version"] = "TLSv1.3",
        ["ssl_min_protocol_version"] = "TLSv1.3",
        ["wal_keep_size"] = "512MB",
        ["wal_level"] = "logical",
        ["wal_log_hints"] = "on",
        ["wal_receiver_timeout"] = "5s",
        ["wal_sender_timeout"] = "5s",
    };

    private const string SkipArchiving = "cnpg.io/skipWalArchiving";

    internal static YamlMapping Apply(YamlMapping parameters, YamlMapping cluster)
    {
        foreach (var (name, value) in Values)
            parameters = parameters.WithDefault(name, YamlScalar.OfString(value));
        return parameters.With("archive_mode", YamlScalar.OfString(ArchiveMode(cluster)));
    }

    private static string ArchiveMode(YamlMapping cluster)
    {
        var metadata = cluster["metadata"] as YamlMapping;
        if ((metadata?["annotations"] as YamlMapping).TextOf(SkipArchiving) == "enabled")
            return "off";
        return IsReplica(cluster, metadata.TextOf("name")) ? "always" : "on";
    }

    /// <summary>Follows another cluster: it says so, or it is not the one that it names as primary.</summary>
    public static bool IsReplica(YamlMapping cluster, string name)
    {
        if ((cluster["spec"] as YamlMapping)?["replica"] is not YamlMapping replica)
            return false;
        if (replica.FlagOf("enabled") is { } enabled)
            return enabled;
        var self = replica.TextOf("self");
        return (self.Length > 0 ? self : name) != replica.TextOf("primary");
    }
}
