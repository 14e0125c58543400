using System.Globalization;
using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Rules.PostgreSql.Server;

namespace PgHaManifests.Core.Rules.PostgreSql.Sizing;

/// <summary>Shared buffers count against the pod's memory like everything else, the page cache that PostgreSQL relies on included.</summary>
internal static class SharedBuffers
{
    public static readonly ObjectRule Rule = new(
        new Descriptor(
            "PGHA4550",
            "shared-buffers",
            Severity.Warning,
            DiagnosticSource.PostgreSql,
            "shared_buffers takes most of the instance's memory",
            "set shared_buffers to about a quarter of the memory limit, at most 40 %"),
        ["Cluster"],
        Check);

    private const double Most = 0.4;

    private static void Check(ObjectContext context)
    {
        var server = ServerParameters.Of(context);
        if (ClusterResources.Memory(context) is { } memory && server.Bytes("shared_buffers") is { } buffers && buffers > Most * memory)
        {
            context.Report(server.At("shared_buffers"), string.Create(
                CultureInfo.InvariantCulture,
                $"shared_buffers is {ClusterResources.Shown(buffers)}, {100 * buffers / memory:0} % of the {ClusterResources.Shown(memory)} of memory; more than 40 % leaves too little for sessions and the page cache"));
        }
    }
}
