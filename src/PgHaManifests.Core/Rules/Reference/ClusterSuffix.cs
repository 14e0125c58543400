using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Reference;

internal static class ClusterSuffix
{
    private const string Suffix = "-primary";

    public static readonly GroupRule Rule = new(
        new Descriptor(
            "PGHA4007", "cluster-names-collide", Severity.Error, DiagnosticSource.Reference,
            "Two Clusters in one namespace are called NAME and NAME-primary",
            "rename one of them, or move it to another namespace")
        {
            Why = "The operator makes disruption budgets NAME and NAME-primary for each cluster; the two clusters fight over the one in common.",
        },
        Check);

    private static void Check(GroupContext context)
    {
        foreach (var (group, cluster) in context.Judged(ObjectKinds.Cluster))
        {
            var around = context.Around(group);
            if (cluster.Name.EndsWith(Suffix, StringComparison.Ordinal) && around.Find(ObjectKinds.Cluster, cluster.Namespace, cluster.Name[..^Suffix.Length]) is { } shorter)
                context.Report(group, cluster, Field.Root(cluster.Root)["metadata"]["name"], $"Clusters {shorter.Name} and {cluster.Name} share a disruption budget", first: shorter.Root.Location);
            else if (around.Find(ObjectKinds.Cluster, cluster.Namespace, cluster.Name + Suffix) is { } longer && !context.Groups.Any(other => other.Named && other.Subjects.Contains(longer)))
                context.Report(group, cluster, Field.Root(cluster.Root)["metadata"]["name"], $"Clusters {cluster.Name} and {longer.Name} share a disruption budget", first: longer.Root.Location);
        }
    }
}
