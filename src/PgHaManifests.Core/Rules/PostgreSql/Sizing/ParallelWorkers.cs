using System.Globalization;
using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Rules.PostgreSql.Server;

namespace PgHaManifests.Core.Rules.PostgreSql.Sizing;

/// <summary>Parallel workers beyond the cores only wait for each other, and those beyond their pool are never started. Only what the Cluster sets is judged.</summary>
internal static class ParallelWorkers
{
    public static readonly ObjectRule Rule = new(
        new Descriptor(
            "PGHA4552",
            "parallel-workers",
            Severity.Warning,
            DiagnosticSource.PostgreSql,
            "More parallel workers are asked for than can run",
            "keep max_parallel_workers at the cores of the CPU limit, and max_worker_processes above it"),
        ["Cluster"],
        Check);

    private static readonly string[] Names = ["max_parallel_workers", "max_parallel_workers_per_gather", "max_parallel_maintenance_workers"];

    private static void Check(ObjectContext context)
    {
        var server = ServerParameters.Of(context);
        var cores = ClusterResources.Cores(context);
        foreach (var name in Names)
        {
            if (!server.IsWritten(name) || server.Number(name) is not { } workers)
                continue;
            var pool = name == Names[0] ? "max_worker_processes" : Names[0];
            if (cores is { } limit && workers > Math.Ceiling(limit))
                context.Report(server.At(name), string.Create(CultureInfo.InvariantCulture, $"{name} is {workers}; the CPU limit is {limit:0.###}"));
            else if (workers > server.Number(pool))
                context.Report(server.At(name), string.Create(CultureInfo.InvariantCulture, $"{name} is {workers}, more than {pool}, {server.Number(pool)}: the rest is never started"));
        }
    }
}
