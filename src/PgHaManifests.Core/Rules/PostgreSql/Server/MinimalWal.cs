using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.PostgreSql.Server;

/// <summary>What needs more in the WAL than <c>wal_level = minimal</c> writes keeps a server from starting.</summary>
internal static class MinimalWal
{
    public static readonly ObjectRule Rule = new(
        new Descriptor(
            "PGHA4520",
            "minimal-wal",
            Severity.Error,
            DiagnosticSource.PostgreSql,
            "wal_level is minimal, and something needs more",
            "set wal_level to replica or logical"),
        ["Cluster"],
        Check);

    private static void Check(ObjectContext context)
    {
        var server = ServerParameters.Of(context);
        if (server.Text("wal_level") is not { } level || !level.Equals("minimal", StringComparison.OrdinalIgnoreCase))
            return;
        var needs = new List<string>();
        if (server.Text("archive_mode") is "on" or "always")
            needs.Add("WAL archiving");
        if (server.Number("max_wal_senders") > 0)
            needs.Add("max_wal_senders above 0");
        if (server.Flag("summarize_wal") == true)
            needs.Add("summarize_wal");
        if (needs.Count > 0)
            context.Report(server.At("wal_level"), $"wal_level is minimal, and PostgreSQL does not start so with {string.Join(" and ", needs)}");
    }
}
