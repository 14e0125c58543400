using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Policy.Clients;

internal static class LonePooler
{
    public static readonly PracticeRule Rule = new(Check, ObjectKinds.Pooler)
    {
        Descriptor = new Descriptor(
            "PGHA4890", "lone-pooler", Severity.Warning, DiagnosticSource.Policy,
            "A pooler is a single point of failure",
            "set instances to 2 or more, and anti-affinity in the template")
        {
            Why = "Clients reach the database through it; with one pod, or all pods on one node, a node that goes takes the way to a healthy database along.",
        },
    };

    private static void Check(PracticeContext context)
    {
        if ((context.Spec["instances"].Number ?? 1) < 2)
            context.Report(context.Spec["instances"], $"instances is {context.Spec["instances"].Number ?? 1}");
        var pod = context.Spec["template"]["spec"];
        if (!pod["affinity"]["podAntiAffinity"].Exists && !pod["topologySpreadConstraints"].Exists)
            context.Report(pod, "nothing keeps the pods of the pooler on different nodes", "set affinity.podAntiAffinity in template.spec");
    }
}
