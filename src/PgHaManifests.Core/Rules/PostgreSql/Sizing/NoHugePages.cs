using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Rules.PostgreSql.Server;

namespace PgHaManifests.Core.Rules.PostgreSql.Sizing;

/// <summary>A pod has no huge pages that its resources do not name.</summary>
internal static class NoHugePages
{
    public static readonly ObjectRule Rule = new(
        new Descriptor(
            "PGHA4555",
            "no-huge-pages",
            Severity.Warning,
            DiagnosticSource.PostgreSql,
            "PostgreSQL insists on huge pages, and the instance has none",
            "add hugepages-2Mi or hugepages-1Gi to resources, or set huge_pages to try"),
        ["Cluster"],
        Check);

    private static void Check(ObjectContext context)
    {
        var server = ServerParameters.Of(context);
        if (server.Text("huge_pages") is { } value && value.Equals("on", StringComparison.OrdinalIgnoreCase) && !ClusterResources.HasHugePages(context))
            context.Report(server.At("huge_pages"), "huge_pages is on, and resources.limits has no hugepages");
    }
}
