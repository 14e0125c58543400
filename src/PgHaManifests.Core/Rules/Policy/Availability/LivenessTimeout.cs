using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Policy.Availability;

internal static class LivenessTimeout
{
    public static readonly PracticeRule Rule = new(Check, ObjectKinds.Cluster)
    {
        Descriptor = new Descriptor(
            "PGHA4818", "liveness-timeout-default", Severity.Info, DiagnosticSource.Policy,
            "The liveness probe keeps its default patience",
            "decide on livenessProbeTimeout, and write it down")
        {
            Why = "Thirty seconds without an answer restart an instance; under load in a cloud that may be too few, and a restart of the primary is an outage.",
        },
    };

    private static void Check(PracticeContext context)
    {
        if (context.Written["livenessProbeTimeout"].Exists || context.Written["probes"]["liveness"].Exists)
            return;
        context.Report(context.Written["livenessProbeTimeout"], "livenessProbeTimeout is not set; the default is 30 seconds");
    }
}
