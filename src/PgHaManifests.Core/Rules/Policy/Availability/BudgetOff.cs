using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Policy.Availability;

internal static class BudgetOff
{
    public static readonly PracticeRule Rule = new(Check, ObjectKinds.Cluster)
    {
        Descriptor = new Descriptor(
            "PGHA4802", "budget-off", Severity.Warning, DiagnosticSource.Policy,
            "A cluster with standbys has no disruption budget",
            "remove enablePDB, or set it to true")
        {
            Why = "Without it a drain may evict the primary and a standby at once.",
        },
    };

    private static void Check(PracticeContext context)
    {
        if (context.Spec.Instances() >= 2 && context.Spec["enablePDB"] is { Exists: true, IsTrue: false })
            context.Report(context.Spec["enablePDB"], $"enablePDB is false with {context.Spec.Instances()} instances");
    }
}
