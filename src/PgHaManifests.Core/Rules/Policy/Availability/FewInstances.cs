using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Policy.Availability;

internal static class FewInstances
{
    public static readonly PracticeRule Rule = new(Check, ObjectKinds.Cluster)
    {
        Descriptor = new Descriptor(
            "PGHA4800", "few-instances", Severity.Warning, DiagnosticSource.Policy,
            "A cluster has fewer than three instances",
            "set instances to 3")
        {
            Why = "One primary and two standbys, a zone each, are the least that survive the loss of one and still have a standby to copy from.",
        },
    };

    private static void Check(PracticeContext context)
    {
        if (context.IsLasting() && context.Spec.Instances() < 3)
            context.Report(context.Spec["instances"], $"instances is {context.Spec.Instances()}; three in three zones survive the loss of any one");
    }
}
