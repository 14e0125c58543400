using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Operator.Clusters.Replication;

/// <summary>Synchronous replicas are to be chosen by node labels, but no label is named.</summary>
internal static class ElectionWithoutLabels
{
    public static readonly ObjectRule Rule = new(
        new Descriptor(
            "PGHA4204",
            "election-without-labels",
            Severity.Error,
            DiagnosticSource.Operator,
            "syncReplicaElectionConstraint is enabled without a node label.",
            "name the labels in nodeLabelsAntiAffinity, such as topology.kubernetes.io/zone, or remove the stanza"),
        ["Cluster"],
        Check);

    private static void Check(ObjectContext context)
    {
        var constraint = context.Spec["postgresql"]["syncReplicaElectionConstraint"];
        if (context.PostgresMajorVersion() is null || !constraint["enabled"].IsTrue)
            return;
        var labels = constraint["nodeLabelsAntiAffinity"];
        if (labels.Count == 0)
            context.Report(labels, "syncReplicaElectionConstraint is enabled and nodeLabelsAntiAffinity is empty; expected at least one node label");
    }
}
