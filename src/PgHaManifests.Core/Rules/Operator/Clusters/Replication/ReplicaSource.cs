using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Operator.Clusters.Replication;

/// <summary>The replica stanza names clusters that externalClusters does not describe.</summary>
internal static class ReplicaSource
{
    public static readonly ObjectRule Rule = new(
        new Descriptor(
            "PGHA4211",
            "replica-source",
            Severity.Error,
            DiagnosticSource.Operator,
            "The replica stanza names a cluster that is not in externalClusters.",
            "add the cluster to externalClusters, this one itself included where self or primary names it, or correct the name"),
        ["Cluster"],
        Check);

    private static void Check(ObjectContext context)
    {
        var replica = context.Spec["replica"];
        if (!replica.Exists)
            return;
        var known = context.ExternalClusterNames();
        var source = replica["source"];
        if (!known.Contains(source.TextOrEmpty))
            Report(context, "spec.replicaCluster.primaryServerName", source, known);
        foreach (var name in (ReadOnlySpan<string>)["self", "primary"])
        {
            var field = replica[name];
            if (field.TextOrEmpty.Length > 0 && !known.Contains(field.TextOrEmpty))
                Report(context, $"spec.replicaCluster.{name}", field, known);
        }
    }

    private static void Report(ObjectContext context, string path, Field field, HashSet<string> known)
    {
        var meant = Suggestion.For(field.TextOrEmpty, known);
        context.Report(
            path,
            field,
            $"{field.Path} is {field.Shown()}; no entry of externalClusters has that name",
            meant is null ? null : $"did you mean {meant}?");
    }
}
