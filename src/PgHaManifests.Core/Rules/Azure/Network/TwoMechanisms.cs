using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Azure.Network;

internal static class TwoMechanisms
{
    public static readonly PracticeRule Rule = new(Check, ObjectKinds.Service, ObjectKinds.Cluster)
    {
        Descriptor = new Descriptor(
            "PGHA4702", "two-source-mechanisms", Severity.Error, DiagnosticSource.Azure,
            "Sources are limited in two ways that exclude each other",
            "keep loadBalancerSourceRanges only")
        {
            Why = "The cloud provider refuses azure-allowed-ip-ranges together with loadBalancerSourceRanges: the load balancer is never made.",
        },
    };

    private static void Check(PracticeContext context)
    {
        foreach (var service in LoadBalancer.Of(context))
        {
            if (service.Annotation("azure-allowed-ip-ranges") is { Exists: true } allowed && service.SourceRanges.Count > 0)
                context.Report(allowed, $"{service.Name} has azure-allowed-ip-ranges and loadBalancerSourceRanges");
        }
    }
}
