using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Azure.Network;

internal static class RangesWithoutDeny
{
    public static readonly PracticeRule Rule = new(Check, ObjectKinds.Service, ObjectKinds.Cluster)
    {
        Descriptor = new Descriptor(
            "PGHA4707", "internal-ranges-without-effect", Severity.Warning, DiagnosticSource.Azure,
            "The source ranges of an internal load balancer have no effect",
            "annotate azure-deny-all-except-load-balancer-source-ranges: \"true\"")
        {
            Why = "Azure's own rule lets the whole virtual network in, before any of the ranges; only a rule that denies the rest makes them count.",
        },
    };

    private static void Check(PracticeContext context)
    {
        foreach (var service in LoadBalancer.Of(context).Where(service => service.IsInternal && service.Ranges.Any()))
        {
            if (service.Annotation("azure-deny-all-except-load-balancer-source-ranges").Text != "true")
                context.Report(service.Type, $"{service.Name} lists source ranges, and nothing denies the rest of the virtual network");
        }
    }
}
