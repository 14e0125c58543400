using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Policy.Availability;

internal static class OneZone
{
    public static readonly PracticeRule Rule = new(Check, ObjectKinds.Cluster)
    {
        Descriptor = new Descriptor(
            "PGHA4804", "no-zone-spread", Severity.Warning, DiagnosticSource.Policy,
            "Nothing spreads the instances over zones",
            "add a topologySpreadConstraint over topology.kubernetes.io/zone that selects the cluster, with whenUnsatisfiable DoNotSchedule")
        {
            Why = "All of them may land in one availability zone, and go down with it.",
        },
    };

    private static void Check(PracticeContext context)
    {
        var spec = context.Spec;
        if (spec.Instances() < 3)
            return;
        var spread = spec["topologySpreadConstraints"].Items.Any(constraint => constraint["topologyKey"].Text == Zone)
            || spec["affinity"]["topologyKey"].Text == Zone
            || HasZoneTerm(spec["affinity"]["additionalPodAntiAffinity"]);
        if (!spread)
            context.Report(spec["topologySpreadConstraints"], $"{spec.Instances()} instances, and nothing spreads them over zones");
    }

    private const string Zone = "topology.kubernetes.io/zone";

    private static bool HasZoneTerm(Field antiAffinity) =>
        antiAffinity["requiredDuringSchedulingIgnoredDuringExecution"].Items.Any(term => term["topologyKey"].Text == Zone)
        || antiAffinity["preferredDuringSchedulingIgnoredDuringExecution"].Items.Any(term => term["podAffinityTerm"]["topologyKey"].Text == Zone);
}
