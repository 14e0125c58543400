using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Policy.Availability;

internal static class IsolationCheckOff
{
    public static readonly PracticeRule Rule = new(Check, ObjectKinds.Cluster)
    {
        Descriptor = new Descriptor(
            "PGHA4817", "isolation-check-off", Severity.Warning, DiagnosticSource.Policy,
            "A primary that is cut off goes on taking writes",
            "remove probes.liveness.isolationCheck.enabled, or set it to true")
        {
            Why = "The isolation check stops a primary that reaches neither the API server nor its standbys; without it two primaries may live side by side.",
        },
    };

    private static void Check(PracticeContext context)
    {
        var enabled = context.Spec["probes"]["liveness"]["isolationCheck"]["enabled"];
        if (enabled is { Exists: true, IsTrue: false } && context.Spec.Instances() > 1)
            context.Report(enabled, "the isolation check is off");
    }
}
