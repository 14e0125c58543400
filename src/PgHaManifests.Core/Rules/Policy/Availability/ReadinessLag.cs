using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Policy.Availability;

internal static class ReadinessLag
{
    public static readonly PracticeRule Rule = new(Check, ObjectKinds.Cluster)
    {
        Descriptor = new Descriptor(
            "PGHA4819", "readiness-by-lag", Severity.Warning, DiagnosticSource.Policy,
            "A standby that lags counts as not ready",
            "remove maximumLag from probes.readiness")
        {
            Why = "With readiness of type streaming and a maximumLag, a write burst takes standbys out of the Services and out of failover just when they are needed.",
        },
    };

    private static void Check(PracticeContext context)
    {
        var readiness = context.Spec["probes"]["readiness"];
        if (readiness["type"].Text == "streaming" && readiness["maximumLag"].Exists)
            context.Report(readiness["maximumLag"], "maximumLag takes a lagging standby out of failover");
    }
}
