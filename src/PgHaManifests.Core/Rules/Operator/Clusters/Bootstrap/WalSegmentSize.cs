using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Operator.Clusters.Bootstrap;

/// <summary>PostgreSQL cuts its log into segments of a power of two.</summary>
internal static class WalSegmentSize
{
    public static readonly ObjectRule Rule = new(
        new Descriptor(
            "PGHA4112", "wal-segment-size", Severity.Error, DiagnosticSource.Operator,
            "The size of WAL segments is no power of two.",
            "use 1, 2, 4, 8, 16, 32, 64, 128, 256, 512 or 1024 (MB), or leave it out for 16"),
        ["Cluster"],
        context =>
        {
            if (context.Spec["bootstrap"]["initdb"]["walSegmentSize"] is { Number: { } size and not 0 } field && (size < 0 || (size & (size - 1)) != 0))
                context.Report(field, $"walSegmentSize is {size}; expected a power of two");
        });
}
