using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Policy.Availability;

internal static class SoftZoneSpread
{
    public static readonly PracticeRule Rule = new(Check, ObjectKinds.Cluster)
    {
        Descriptor = new Descriptor(
            "PGHA4826", "zone-spread-given-up", Severity.Warning, DiagnosticSource.Policy,
            "The spread over zones is given up when a zone is short of nodes",
            "set whenUnsatisfiable to DoNotSchedule")
        {
            Why = "With ScheduleAnyway the scheduler puts two instances into one zone, and leaves them there.",
        },
    };

    private static void Check(PracticeContext context)
    {
        if (context.Spec.Instances() < 3)
            return;
        var zoned = context.Spec["topologySpreadConstraints"].Items.Where(constraint => constraint["topologyKey"].Text == "topology.kubernetes.io/zone").ToList();
        if (zoned.Count > 0 && zoned.TrueForAll(constraint => constraint["whenUnsatisfiable"].Text == "ScheduleAnyway"))
            context.Report(zoned[0]["whenUnsatisfiable"], "whenUnsatisfiable is ScheduleAnyway");
    }
}
