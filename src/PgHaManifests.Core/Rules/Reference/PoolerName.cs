using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Reference;

/// <summary>A Pooler makes a Service, a Deployment, a Secret and a ServiceAccount of its own name; the webhook knows only its own cluster's.</summary>
internal static class PoolerName
{
    private static readonly string[] ServiceSuffixes = ["-rw", "-ro", "-r", "-any"];

    public static readonly GroupRule Rule = new(
        new Descriptor(
            "PGHA4005", "pooler-name-taken", Severity.Error, DiagnosticSource.Reference,
            "A Pooler has the name of a Cluster or of a Service",
            "give the Pooler another name, such as CLUSTER-pooler-rw")
        {
            Why = "A Pooler makes a Service, a Deployment, a Secret and a ServiceAccount of its own name. With the name of a Cluster, or of one of its Services, the two overwrite each other.",
        },
        Check);

    private static void Check(GroupContext context)
    {
        var made = new Dictionary<(string, string?, string?), string>();
        foreach (var group in context.Groups)
        {
            foreach (var cluster in group.Subjects.Where(subject => subject.Is("postgresql.cnpg.io", "Cluster")))
            {
                foreach (var service in Field.Root(cluster.Root)["spec"].AdditionalServices())
                    made.TryAdd((group.Target, cluster.Namespace, service["metadata"]["name"].Text), cluster.Name);
            }
        }
        foreach (var (group, pooler) in context.Judged(ObjectKinds.Pooler))
        {
            var owner = OwnerOf(context.Around(group), pooler)
                ?? (made.TryGetValue((group.Target, pooler.Namespace, pooler.Name), out var holder) ? $"a Service that Cluster {holder} makes" : null);
            if (owner is not null)
                context.Report(group, pooler, Field.Root(pooler.Root)["metadata"]["name"], $"Pooler {pooler.Name} has the name of {owner}");
        }
    }

    private static string? OwnerOf(Neighbours around, Subject pooler)
    {
        var (space, name) = (pooler.Namespace, pooler.Name);
        if (around.Find(ObjectKinds.Cluster, space, name) is not null)
            return $"Cluster {name}";
        if (around.Find(ObjectKinds.Service, space, name) is not null)
            return $"Service {name}";
        foreach (var suffix in ServiceSuffixes)
        {
            if (name.EndsWith(suffix, StringComparison.Ordinal) && around.Find(ObjectKinds.Cluster, space, name[..^suffix.Length]) is { } cluster)
                return $"the Service that Cluster {cluster.Name} makes";
        }
        return null;
    }
}
