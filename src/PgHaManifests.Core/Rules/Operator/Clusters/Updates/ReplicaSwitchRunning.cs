using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Schemas.Defaulting;
using PgHaManifests.Core.Yaml;

namespace PgHaManifests.Core.Rules.Operator.Clusters.Updates;

/// <summary>While a Cluster changes between leading and following, as its status tells, it cannot be told to change again.</summary>
internal static class ReplicaSwitchRunning
{
    public static readonly ObjectRule Rule = new(
        new Descriptor(
            "PGHA4158", "replica-switch-running", Severity.Error, DiagnosticSource.Operator,
            "A Cluster shall begin or stop to follow another while it is changing already.",
            "wait until status.switchReplicaClusterStatus.inProgress is gone"),
        ["Cluster"],
        context =>
        {
            if (context.Old["status"]["switchReplicaClusterStatus"]["inProgress"].IsTrue && IsReplica(context.Root) != IsReplica(context.Old))
                context.Report("spec.replica.enabled", context.Spec["replica"], "the Cluster is still changing from leading to following or back, and shall change again");
        },
        OnUpdateOnly: true);

    private static bool IsReplica(Field cluster) =>
        cluster.Node is YamlMapping mapping && DefaultParameters.IsReplica(mapping, cluster["metadata"]["name"].TextOrEmpty);
}
