using System.Globalization;
using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.PostgreSql.Server;

/// <summary>A server does not start when all its connections are reserved.</summary>
internal static class ReservedConnections
{
    public static readonly ObjectRule Rule = new(
        new Descriptor(
            "PGHA4521",
            "reserved-connections",
            Severity.Error,
            DiagnosticSource.PostgreSql,
            "No connection is left beside the reserved ones",
            "raise max_connections, or lower superuser_reserved_connections and reserved_connections"),
        ["Cluster"],
        Check);

    private static readonly string[] Reserving = ["superuser_reserved_connections", "reserved_connections"];

    private static void Check(ObjectContext context)
    {
        var server = ServerParameters.Of(context);
        var reserved = server.Number("superuser_reserved_connections") + (server.Major >= 16 ? server.Number("reserved_connections") : 0);
        if (server.Number("max_connections") is { } most && reserved >= most)
        {
            var at = Array.Find(Reserving, server.IsWritten) ?? "max_connections";
            context.Report(server.At(at), string.Create(CultureInfo.InvariantCulture, $"{reserved} connections are reserved and max_connections is {most}; PostgreSQL does not start unless some are left"));
        }
    }
}
