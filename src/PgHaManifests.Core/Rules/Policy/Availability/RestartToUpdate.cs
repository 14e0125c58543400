using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Policy.Availability;

internal static class RestartToUpdate
{
    public static readonly PracticeRule Rule = new(Check, ObjectKinds.Cluster)
    {
        Descriptor = new Descriptor(
            "PGHA4823", "primary-updated-by-restart", Severity.Info, DiagnosticSource.Policy,
            "Updates restart the primary instead of switching over",
            "set primaryUpdateMethod to switchover")
        {
            Why = "A switchover keeps writes down for a shorter time than a restart, which may first have to pull the new image.",
        },
    };

    private static void Check(PracticeContext context)
    {
        if (context.Spec.Instances() > 1 && context.Spec["primaryUpdateMethod"].Text is null or "restart")
            context.Report(context.Spec["primaryUpdateMethod"], "primaryUpdateMethod is restart");
    }
}
