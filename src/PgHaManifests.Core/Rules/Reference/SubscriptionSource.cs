using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Reference;

internal static class SubscriptionSource
{
    public static readonly GroupRule Rule = new(
        new Descriptor(
            "PGHA4015", "subscription-source-missing", Severity.Error, DiagnosticSource.Reference,
            "A Subscription names an external cluster that its Cluster does not list",
            "add it to externalClusters of the Cluster, or correct externalClusterName")
        {
            Why = "The operator takes the connection from the Cluster's externalClusters; without it the subscription is never made.",
        },
        Check);

    private static void Check(GroupContext context)
    {
        foreach (var (group, subscription) in context.Judged(ObjectKinds.Subscription))
        {
            var spec = Field.Root(subscription.Judged)["spec"];
            var source = spec["externalClusterName"];
            if (context.Around(group).Find(ObjectKinds.Cluster, subscription.Namespace, spec["cluster"]["name"].TextOrEmpty) is not { } cluster || source.Text is null)
                continue;
            var known = Field.Root(cluster.Judged)["spec"]["externalClusters"].Items.Select(external => external["name"].TextOrEmpty).ToList();
            if (known.Contains(source.Text, StringComparer.Ordinal))
                continue;
            var meant = Suggestion.For(source.Text, known);
            context.Report(group, subscription, source, $"Cluster {cluster.Name} lists no external cluster {source.Text}", meant is null ? null : $"did you mean {meant}?", partial: Severity.Info);
        }
    }
}
