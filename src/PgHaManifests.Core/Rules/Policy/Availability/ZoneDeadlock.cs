using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Policy.Availability;

internal static class ZoneDeadlock
{
    public static readonly PracticeRule Rule = new(Check, ObjectKinds.Cluster)
    {
        Descriptor = new Descriptor(
            "PGHA4805", "more-instances-than-zones", Severity.Error, DiagnosticSource.Policy,
            "Placement asks for more zones than there are",
            "lower instances, spread over kubernetes.io/hostname instead, or give the node pool more zones")
        {
            Why = "The pods that find no zone of their own stay Pending for ever, and with them every roll-out.",
        },
    };

    private static void Check(PracticeContext context)
    {
        var (spec, instances) = (context.Spec, context.Spec.Instances());
        // No Azure region has more than three zones.
        var zones = context.Facts.Zones ?? 3;
        var affinity = spec["affinity"];
        if (affinity["topologyKey"].Text == Zone && affinity["podAntiAffinityType"].Text == "required" && !(affinity["enablePodAntiAffinity"] is { Exists: true, IsTrue: false }) && instances > zones)
            context.Report(affinity["topologyKey"], $"{instances} instances must each have a zone of their own, and there are {zones} zones");
        foreach (var constraint in spec["topologySpreadConstraints"].Items)
        {
            if (constraint["topologyKey"].Text == Zone && constraint["whenUnsatisfiable"].Text == "DoNotSchedule" && constraint["minDomains"].Number > zones)
                context.Report(constraint["minDomains"], $"minDomains asks for {constraint["minDomains"].Number} zones, and there are {zones}");
        }
    }

    private const string Zone = "topology.kubernetes.io/zone";
}
