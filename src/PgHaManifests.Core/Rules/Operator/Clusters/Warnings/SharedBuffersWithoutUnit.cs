using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Rules.Operator.Clusters.Postgres;

namespace PgHaManifests.Core.Rules.Operator.Clusters.Warnings;

/// <summary>A number that PostgreSQL counts in pages and the operator in megabytes.</summary>
internal static class SharedBuffersWithoutUnit
{
    public static readonly ObjectRule Rule = new(
        new Descriptor(
            "PGHA4284",
            "shared-buffers-without-unit",
            Severity.Warning,
            DiagnosticSource.Operator,
            "shared_buffers has no unit.",
            "write the unit, such as 512MB; later releases of the operator will insist on it"),
        ["Cluster"],
        Check);

    private static void Check(ObjectContext context)
    {
        var size = context.Parameters()["shared_buffers"];
        if (SizeText.IsInteger(size.TextOrEmpty))
            context.Report(null, size, $"shared_buffers is {size.Shown()} without a unit; PostgreSQL counts pages of 8kB, the operator takes it for megabytes");
    }
}
