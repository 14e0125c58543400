using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Operator.Clusters.Replication;

/// <summary>Which cluster is the primary is told in two ways, which may contradict each other.</summary>
internal static class ReplicaEnabledAndPrimary
{
    public static readonly ObjectRule Rule = new(
        new Descriptor(
            "PGHA4209",
            "replica-enabled-and-primary",
            Severity.Error,
            DiagnosticSource.Operator,
            "replica.enabled stands beside replica.primary.",
            "remove replica.enabled: with replica.primary the role follows from the names"),
        ["Cluster"],
        Check);

    private static void Check(ObjectContext context)
    {
        var replica = context.Spec["replica"];
        var (enabled, primary) = (replica["enabled"], replica["primary"]);
        if (enabled.Exists && primary.TextOrEmpty.Length > 0)
        {
            context.Report(
                "spec.replicaCluster.enabled",
                enabled,
                $"spec.replica.enabled is {enabled.Shown()} beside replica.primary {primary.Shown()}; expected only one of the two, whatever enabled says");
        }
    }
}
