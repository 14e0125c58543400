using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Rules.PostgreSql.Parameters;

namespace PgHaManifests.Core.Rules.Operator.Clusters.Postgres;

/// <summary>Without hints in the WAL a former primary cannot be rewound into a replica.</summary>
internal static class WalLogHints
{
    public static readonly ObjectRule Rule = new(
        new Descriptor(
            "PGHA4245",
            "wal-log-hints",
            Severity.Error,
            DiagnosticSource.Operator,
            "wal_log_hints is off in a cluster of several instances.",
            "remove wal_log_hints, which is on by default: pg_rewind needs it after a failover"),
        ["Cluster"],
        Check);

    private static void Check(ObjectContext context)
    {
        var hints = context.Parameters()["wal_log_hints"];
        if (context.PostgresMajorVersion() is not null && context.Instances() > 1 && BooleanText.Read(hints.TextOrEmpty) == false)
            context.Report(hints, $"wal_log_hints is {hints.Shown()} with {context.Instances()} instances; expected on");
    }
}
