using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Operator.Clusters.Storage;

/// <summary>Temporary data is on a volume of its own, or on the node within a limit.</summary>
internal static class EphemeralVolume
{
    public static readonly ObjectRule Rule = new(
        new Descriptor(
            "PGHA4141", "ephemeral-volume", Severity.Error, DiagnosticSource.Operator,
            "Temporary data has both a volume of its own and a limit on the node.",
            "keep ephemeralVolumeSource or ephemeralVolumesSizeLimit.temporaryData"),
        ["Cluster"],
        context =>
        {
            var source = context.Spec["ephemeralVolumeSource"];
            if (source.Exists && context.Spec["ephemeralVolumesSizeLimit"]["temporaryData"].Exists)
                context.Report(source, "ephemeralVolumeSource and ephemeralVolumesSizeLimit.temporaryData are both set");
        });
}
