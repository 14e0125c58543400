using System.Globalization;
using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Rules.PostgreSql.Server;

namespace PgHaManifests.Core.Rules.PostgreSql.Sizing;

/// <summary>What sessions and autovacuum may take at once, each sorting one thing, has to fit beside the shared buffers: else the pod is killed.</summary>
internal static class MemoryBudget
{
    public static readonly ObjectRule Rule = new(
        new Descriptor(
            "PGHA4551",
            "memory-budget",
            Severity.Warning,
            DiagnosticSource.PostgreSql,
            "Sessions or autovacuum may need more memory than the instance has",
            "lower work_mem, max_connections or maintenance_work_mem, put a Pooler in front, or raise the memory limit"),
        ["Cluster"],
        Check);

    /// <summary>What a small instance is given all the same, by the server's defaults and by ours: sessions that each sort at once are rare.</summary>
    private const double LeastWork = 4 * ClusterResources.Megabyte;
    private const double UsualConnections = 200;

    private static void Check(ObjectContext context)
    {
        var server = ServerParameters.Of(context);
        if (ClusterResources.Memory(context) is not { } memory || server.Bytes("shared_buffers") is not { } buffers)
            return;
        if (server.Bytes("work_mem") is { } work && server.Number("max_connections") is { } connections
            && (work > LeastWork || connections > UsualConnections) && buffers + work * connections > memory)
        {
            var at = server.IsWritten("work_mem") || !server.IsWritten("max_connections") ? "work_mem" : "max_connections";
            context.Report(server.At(at), string.Create(
                CultureInfo.InvariantCulture,
                $"{connections} connections with {ClusterResources.Shown(work)} of work_mem each, beside {ClusterResources.Shown(buffers)} of shared_buffers, may need {ClusterResources.Shown(buffers + work * connections)}; the instance has {ClusterResources.Shown(memory)}"));
        }
        var worker = server.Bytes("autovacuum_work_mem") is >= 0 and var own ? own : server.Bytes("maintenance_work_mem");
        if (worker is { } each && server.Number("autovacuum_max_workers") is { } workers && buffers + each * workers > memory)
        {
            var at = server.IsWritten("autovacuum_work_mem") ? "autovacuum_work_mem" : "maintenance_work_mem";
            context.Report(server.At(at), string.Create(
                CultureInfo.InvariantCulture,
                $"{workers} autovacuum workers with {ClusterResources.Shown(each)} of {at} each, beside {ClusterResources.Shown(buffers)} of shared_buffers, may need {ClusterResources.Shown(buffers + each * workers)}; the instance has {ClusterResources.Shown(memory)}"));
        }
    }
}
