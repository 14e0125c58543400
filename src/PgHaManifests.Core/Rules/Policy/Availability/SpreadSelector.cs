using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Policy.Availability;

internal static class SpreadSelector
{
    public static readonly PracticeRule Rule = new(Check, ObjectKinds.Cluster)
    {
        Descriptor = new Descriptor(
            "PGHA4806", "spread-selects-nothing", Severity.Error, DiagnosticSource.Policy,
            "A spread constraint does not select the cluster's own pods",
            "select matchLabels cnpg.io/cluster: NAME, best with matchExpressions that leave out cnpg.io/podRole pooler")
        {
            Why = "The operator copies the constraint as it is. The scheduler then counts other pods, or none, and the instances may all land in one zone.",
        },
    };

    private static void Check(PracticeContext context)
    {
        var labels = context.InstanceLabels();
        foreach (var constraint in context.Spec["topologySpreadConstraints"].Items)
        {
            var selector = constraint["labelSelector"];
            if (!LabelSelector.Selects(selector, labels))
                context.Report(selector, $"the labelSelector does not select the pods of {context.Subject.Name}, so the constraint has no effect on them");
            else if (!NamesCluster(selector))
                context.Report(selector, "the labelSelector also selects pods of other clusters, so it does not spread this one", $"select cnpg.io/cluster: {context.Subject.Name}");
        }
    }

    private static readonly string[] OwnLabels = ["cnpg.io/cluster", "app.kubernetes.io/instance"];

    private static bool NamesCluster(Field selector) => OwnLabels.Any(label =>
        selector["matchLabels"][label].Exists || selector["matchExpressions"].Items.Any(expression => expression["key"].Text == label));
}
