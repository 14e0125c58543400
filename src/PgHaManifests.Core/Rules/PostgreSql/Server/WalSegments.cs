using System.Globalization;
using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.PostgreSql.Server;

/// <summary>The limits of the WAL's size must each hold two segments, else a server does not start. Segments are of one size for a cluster's life.</summary>
internal static class WalSegments
{
    public static readonly ObjectRule Rule = new(
        new Descriptor(
            "PGHA4522",
            "wal-segments",
            Severity.Error,
            DiagnosticSource.PostgreSql,
            "min_wal_size or max_wal_size is smaller than two WAL segments",
            "raise the parameter to twice bootstrap.initdb.walSegmentSize, which is 16 MB unless set"),
        ["Cluster"],
        Check);

    private const double Megabyte = 1024 * 1024;

    private static void Check(ObjectContext context)
    {
        var server = ServerParameters.Of(context);
        // A cluster that was not made by initdb has the segments of what it was made from.
        if (!context.Spec["bootstrap"]["initdb"].Exists)
            return;
        var segment = context.Spec["bootstrap"]["initdb"]["walSegmentSize"].Number ?? 16;
        foreach (var name in (string[])["min_wal_size", "max_wal_size"])
        {
            if (server.IsWritten(name) && server.Bytes(name) / Megabyte < 2 * segment)
                context.Report(server.At(name), string.Create(CultureInfo.InvariantCulture, $"{name} is {server.Text(name)}, less than two WAL segments of {segment} MB; PostgreSQL does not start"));
        }
    }
}
