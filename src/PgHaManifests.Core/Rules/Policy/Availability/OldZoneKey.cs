using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Policy.Availability;

internal static class OldZoneKey
{
    public static readonly PracticeRule Rule = new(Check, ObjectKinds.Cluster)
    {
        Descriptor = new Descriptor(
            "PGHA4807", "removed-zone-label", Severity.Warning, DiagnosticSource.Policy,
            "Placement uses a label that nodes no longer carry",
            "write topology.kubernetes.io/zone")
        {
            Why = "failure-domain.beta.kubernetes.io/zone was replaced by topology.kubernetes.io/zone; no node of AKS has it, so the rule binds nothing or nothing fits.",
        },
    };

    private static void Check(PracticeContext context)
    {
        var keys = context.Spec["topologySpreadConstraints"].Items.Select(constraint => constraint["topologyKey"]).Append(context.Spec["affinity"]["topologyKey"]);
        foreach (var key in keys.Where(key => key.TextOrEmpty.StartsWith("failure-domain.beta.kubernetes.io/", StringComparison.Ordinal)))
            context.Report(key, $"nodes carry no label {key.Text}");
    }
}
