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
        CheckName(context, "spec.replicaCluster.primaryServerName", replica["source"]);
        foreach (var name in (ReadOnlySpan<string>)["self", "primary"])
        {
            if (replica[name].TextOrEmpty.Length > 0)
                CheckName(context, $"spec.replicaCluster.{name}", replica[name]);
        }
    }

    private static void CheckName(ObjectContext context, string path, Field field)
    {
        if (ExternalClusters.Named(context.Spec, field.TextOrEmpty) is not null)
            return;
        var meant = Suggestion.For(field.TextOrEmpty, context.Spec["externalClusters"].Items.Select(cluster => cluster["name"].TextOrEmpty));
        context.Report(
            path,
            field,
            $"{field.Path} is {field.Shown()}; no entry of externalClusters has that name",
            meant is null ? null : $"did you mean {meant}?");
    }
}
