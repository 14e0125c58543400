using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Policy.Availability;

internal static class SharedNodes
{
    public static readonly PracticeRule Rule = new(Check, ObjectKinds.Cluster)
    {
        Descriptor = new Descriptor(
            "PGHA4808", "nodes-not-dedicated", Severity.Info, DiagnosticSource.Policy,
            "Instances share nodes with other workloads",
            "give affinity a nodeSelector and tolerations for a pool such as workload=postgres")
        {
            Why = "A node pool of its own, labelled and tainted, keeps neighbours from taking memory and disk bandwidth away from the database.",
        },
    };

    private static void Check(PracticeContext context)
    {
        var affinity = context.Spec["affinity"];
        var selects = affinity["nodeSelector"].Count > 0 || affinity["nodeAffinity"].Exists;
        if (!selects || affinity["tolerations"].Count == 0)
            context.Report(affinity, selects ? "the instances tolerate no taint, so their nodes are open to every pod" : "the instances run on any node");
    }
}
