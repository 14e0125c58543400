using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Policy.Security;

internal static class AlterSystem
{
    public static readonly PracticeRule Rule = new(Check, ObjectKinds.Cluster)
    {
        Descriptor = new Descriptor(
            "PGHA4879", "alter-system", Severity.Warning, DiagnosticSource.Policy,
            "ALTER SYSTEM is allowed",
            "remove postgresql.enableAlterSystem")
        {
            Why = "What it writes stays on one instance, is lost at the next failover, and stands in no manifest.",
        },
    };

    private static void Check(PracticeContext context)
    {
        var enabled = context.Spec["postgresql"]["enableAlterSystem"];
        if (enabled.IsTrue)
            context.Report(enabled, "enableAlterSystem is true");
    }
}
