using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Azure.Network;

internal static class OldAddressField
{
    public static readonly PracticeRule Rule = new(Check, ObjectKinds.Service, ObjectKinds.Cluster)
    {
        Descriptor = new Descriptor(
            "PGHA4709", "load-balancer-ip-field", Severity.Warning, DiagnosticSource.Azure,
            "A load balancer names its address the old way",
            "annotate azure-load-balancer-ipv4, or azure-pip-name")
        {
            Why = "spec.loadBalancerIP is deprecated, and means nothing to a dual-stack Service.",
        },
    };

    private static void Check(PracticeContext context)
    {
        foreach (var service in LoadBalancer.Of(context))
        {
            if (service.Spec["loadBalancerIP"].Exists)
                context.Report(service.Spec["loadBalancerIP"], $"{service.Name} sets loadBalancerIP");
        }
    }
}
