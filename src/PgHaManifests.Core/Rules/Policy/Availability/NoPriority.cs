using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Policy.Availability;

internal static class NoPriority
{
    public static readonly PracticeRule Rule = new(Check, ObjectKinds.Cluster)
    {
        Descriptor = new Descriptor(
            "PGHA4809", "no-priority-class", Severity.Info, DiagnosticSource.Policy,
            "Instances have no priority over other pods",
            "name a PriorityClass under priorityClassName")
        {
            Why = "When a node is short, the scheduler evicts by priority; a database without one goes as early as a batch job.",
        },
    };

    private static void Check(PracticeContext context)
    {
        if (context.Spec["priorityClassName"].TextOrEmpty.Length == 0)
            context.Report(context.Spec["priorityClassName"], "no priorityClassName is set");
    }
}
