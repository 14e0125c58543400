using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Schemas;

namespace PgHaManifests.Core.Rules.Policy.Resources;

internal static class SupportMatrix
{
    public static readonly PracticeRule Rule = new(Check, ObjectKinds.Cluster)
    {
        Descriptor = new Descriptor(
            "PGHA4866", "kubernetes-not-supported", Severity.Warning, DiagnosticSource.Policy,
            "The operator does not support this Kubernetes minor",
            "choose versions that support each other")
        {
            Why = "CloudNativePG 1.30 supports Kubernetes 1.34 to 1.36, 1.29 supports 1.33 to 1.35, 1.28 supports 1.32 to 1.35.",
        },
    };

    private static void Check(PracticeContext context)
    {
        if (!context.IsFirstOfItsKind || context.Facts is not { OperatorVersion: { } version, KubernetesVersion: { } kubernetes })
            return;
        var (first, last) = ReleaseOrder.MinorOf(version) switch { "1.28" => (32, 35), "1.29" => (33, 35), "1.30" => (34, 36), _ => (0, int.MaxValue) };
        var minor = ReleaseOrder.MinorNumberOf(kubernetes);
        if (minor < first || minor > last)
            context.Report(context.Root["metadata"], $"CloudNativePG {version} supports Kubernetes 1.{first} to 1.{last}, not {kubernetes}", place: context.Facts.OperatorVersionAt);
    }
}
