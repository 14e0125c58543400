using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Operator.Clusters.Replication;

/// <summary>A replica cluster must begin as a copy of another one.</summary>
internal static class ReplicaBootstrap
{
    public static readonly ObjectRule Rule = new(
        new Descriptor(
            "PGHA4210",
            "replica-bootstrap",
            Severity.Error,
            DiagnosticSource.Operator,
            "A replica cluster is not bootstrapped from another one.",
            "give bootstrap.recovery or bootstrap.pg_basebackup with the cluster to follow as source"),
        ["Cluster"],
        Check);

    private static void Check(ObjectContext context)
    {
        // What is there already has its data, whatever it came from.
        var isNew = context.Subject.Old is null && context.Root["metadata"]["resourceVersion"].TextOrEmpty.Length == 0;
        if (!isNew || !context.IsReplica())
            return;
        var bootstrap = context.Spec["bootstrap"];
        if (bootstrap["pg_basebackup"].Exists || bootstrap["recovery"].Exists)
            return;
        context.Report(
            "spec.replicaCluster",
            context.Spec["replica"],
            "spec.replica makes this a replica cluster, but spec.bootstrap has neither recovery nor pg_basebackup; an empty database cannot follow another");
    }
}
