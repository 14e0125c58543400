using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Policy.Availability;

internal static class LoneBudget
{
    public static readonly PracticeRule Rule = new(Check, ObjectKinds.Cluster)
    {
        Descriptor = new Descriptor(
            "PGHA4801", "budget-of-one", Severity.Warning, DiagnosticSource.Policy,
            "A disruption budget guards a single instance",
            "set enablePDB to false, or instances to 3")
        {
            Why = "The budget forbids to evict the only primary, so draining its node, and with it every upgrade of the node pool, waits for ever.",
        },
    };

    private static void Check(PracticeContext context)
    {
        if (context.Spec.Instances() == 1 && (!context.Spec["enablePDB"].Exists || context.Spec["enablePDB"].IsTrue))
            context.Report(context.Spec["enablePDB"], "enablePDB is on for a single instance, so its node can never be drained");
    }
}
