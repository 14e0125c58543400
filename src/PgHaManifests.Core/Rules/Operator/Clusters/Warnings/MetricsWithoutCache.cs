using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Schemas.Formats;

namespace PgHaManifests.Core.Rules.Operator.Clusters.Warnings;

/// <summary>Each scrape of the metrics would run all queries.</summary>
internal static class MetricsWithoutCache
{
    public static readonly ObjectRule Rule = new(
        new Descriptor(
            "PGHA4285",
            "metrics-without-cache",
            Severity.Warning,
            DiagnosticSource.Operator,
            "monitoring.metricsQueriesTTL is zero.",
            "remove metricsQueriesTTL, which is 30s by default, or give a time"),
        ["Cluster"],
        Check);

    private static void Check(ObjectContext context)
    {
        var ttl = context.Spec["monitoring"]["metricsQueriesTTL"];
        if (ttl.Exists && GoDuration.TryParse(ttl.TextOrEmpty, out var nanoseconds) && nanoseconds == 0)
            context.Report(ttl, $"metricsQueriesTTL is {ttl.Shown()}: every scrape would run all queries, which can weigh heavily on the server");
    }
}
