using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Azure.Nodes;

internal static class EvictedByAutoscaler
{
    public static readonly PracticeRule Rule = new(Check, ObjectKinds.Cluster)
    {
        Descriptor = new Descriptor(
            "PGHA4761", "evicted-by-autoscaler", Severity.Warning, DiagnosticSource.Azure,
            "The autoscaler may move instances to save a node",
            "set inheritedMetadata.annotations cluster-autoscaler.kubernetes.io/safe-to-evict: \"false\"")
        {
            Why = "The cluster autoscaler drains a node that is little used, and with it the primary, at any hour.",
        },
    };

    private static void Check(PracticeContext context)
    {
        var annotation = context.Spec["inheritedMetadata"]["annotations"]["cluster-autoscaler.kubernetes.io/safe-to-evict"];
        if (annotation.Text != "false")
            context.Report(annotation, "inheritedMetadata.annotations lacks cluster-autoscaler.kubernetes.io/safe-to-evict: \"false\"");
    }
}
