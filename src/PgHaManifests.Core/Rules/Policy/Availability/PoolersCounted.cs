using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Policy.Availability;

internal static class PoolersCounted
{
    public static readonly PracticeRule Rule = new(Check, ObjectKinds.Cluster)
    {
        Descriptor = new Descriptor(
            "PGHA4846", "poolers-in-the-spread", Severity.Warning, DiagnosticSource.Policy,
            "Poolers count in the spread of the instances",
            "leave them out: matchExpressions cnpg.io/podRole NotIn [pooler]")
        {
            Why = "A pooler's pods carry the cluster's label too. Counted with the instances, they push them into the wrong zones, or block them.",
        },
    };

    private static void Check(PracticeContext context)
    {
        if (context.Around.OfCluster(ObjectKinds.Pooler, context.Subject.Namespace, context.Subject.Name).Count == 0)
            return;
        var labels = new Dictionary<string, string>(StringComparer.Ordinal) { ["cnpg.io/cluster"] = context.Subject.Name, ["cnpg.io/podRole"] = "pooler" };
        foreach (var selector in context.Spec["topologySpreadConstraints"].Items.Select(constraint => constraint["labelSelector"]))
        {
            if (LabelSelector.Selects(selector, labels))
                context.Report(selector, "the labelSelector selects the pods of the cluster's poolers too");
        }
    }
}
