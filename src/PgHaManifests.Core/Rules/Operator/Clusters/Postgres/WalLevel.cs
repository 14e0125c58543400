using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Operator.Clusters.Postgres;

/// <summary>How much PostgreSQL writes to its WAL, which must do for replicas and archive.</summary>
internal static class WalLevel
{
    public static readonly ObjectRule Rule = new(
        new Descriptor(
            "PGHA4242",
            "wal-level",
            Severity.Error,
            DiagnosticSource.Operator,
            "wal_level does not fit the cluster.",
            "use logical or replica; minimal is only for one instance that archives nothing, with max_wal_senders at 0"),
        ["Cluster"],
        Check);

    private static void Check(ObjectContext context)
    {
        if (context.PostgresMajorVersion() is null)
            return;
        var parameters = context.Parameters();
        var level = parameters["wal_level"];
        if (level.TextOrEmpty is not ("logical" or "replica" or "minimal"))
            context.Report(level, $"wal_level is {level.Shown()}; expected logical, replica or minimal");
        if (level.TextOrEmpty != "minimal")
            return;
        if (Need(context) is { } need)
            context.Report(level, $"wal_level is minimal and {need}; expected logical or replica");
        var senders = parameters["max_wal_senders"];
        if (senders.TextOrEmpty != "0")
            context.Report(senders, $"max_wal_senders is {senders.Shown()}; with wal_level minimal expected '0'");
    }

    /// <summary>Why minimal is too little; null where it is enough.</summary>
    private static string? Need(ObjectContext context) =>
        context.Instances() > 1 ? $"there are {context.Instances()} instances"
        : context.IsReplica() ? "this is a replica cluster"
        : context.Parameters()["archive_mode"].TextOrEmpty != "off" ? "the WAL is archived (annotation cnpg.io/skipWalArchiving is not enabled)"
        : null;
}
