using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Operator.Clusters.Postgres;

/// <summary>A size of the shared buffers that the operator cannot read.</summary>
internal static class SharedBuffersSize
{
    public static readonly ObjectRule Rule = new(
        new Descriptor(
            "PGHA4243",
            "shared-buffers-size",
            Severity.Error,
            DiagnosticSource.Operator,
            "The operator cannot read shared_buffers.",
            "write the size with a unit, such as 512MB or 2GB; the B must be a capital letter"),
        ["Cluster"],
        Check);

    private static void Check(ObjectContext context)
    {
        var size = context.Parameters()["shared_buffers"];
        if (context.PostgresMajorVersion() is not null && size.TextOrEmpty.Length > 0 && !SizeText.TryRead(size.TextOrEmpty, out _))
            context.Report(size, $"shared_buffers is {size.Shown()}; expected {SizeText.Grammar}");
    }
}
