using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Policy.Availability;

internal static class EndlessRollout
{
    public static readonly PracticeRule Rule = new(Check, ObjectKinds.Cluster)
    {
        Descriptor = new Descriptor(
            "PGHA4824", "endless-rollout", Severity.Error, DiagnosticSource.Policy,
            "An empty nodeSelector makes the operator roll the cluster for ever",
            "remove affinity.nodeSelector")
        {
            Why = "The API server drops the empty map from the stored pod, the operator finds it missing there, and replaces the pod, again and again.",
        },
    };

    private static void Check(PracticeContext context)
    {
        var selector = context.Spec["affinity"]["nodeSelector"];
        if (selector.Exists && selector.Count == 0)
            context.Report(selector, "affinity.nodeSelector is empty, which the operator never finds on a stored pod");
    }
}
