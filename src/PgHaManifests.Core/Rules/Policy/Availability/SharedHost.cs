using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Policy.Availability;

internal static class SharedHost
{
    public static readonly PracticeRule Rule = new(Check, ObjectKinds.Cluster)
    {
        Descriptor = new Descriptor(
            "PGHA4803", "instances-may-share-a-host", Severity.Warning, DiagnosticSource.Policy,
            "Two instances may run on one node",
            "set affinity.podAntiAffinityType to required")
        {
            Why = "Preferred anti-affinity is given up when nodes are short, and then one node takes the primary and its standby down together.",
        },
    };

    private static void Check(PracticeContext context)
    {
        var affinity = context.Spec["affinity"];
        if (context.Spec.Instances() < 2)
            return;
        if (affinity["enablePodAntiAffinity"] is { Exists: true, IsTrue: false })
            context.Report(affinity["enablePodAntiAffinity"], "pod anti-affinity is off, so instances may share a node");
        else if (affinity["podAntiAffinityType"].Text != "required")
            context.Report(affinity["podAntiAffinityType"], $"podAntiAffinityType is {affinity["podAntiAffinityType"].Text ?? "preferred"}, so instances may share a node");
    }
}
