using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Azure.Network;

internal static class ServiceTags
{
    public static readonly PracticeRule Rule = new(Check, ObjectKinds.Service, ObjectKinds.Cluster)
    {
        Descriptor = new Descriptor(
            "PGHA4712", "service-tags-with-ranges", Severity.Warning, DiagnosticSource.Azure,
            "Service tags and source ranges do not work together",
            "merge the tags' networks into loadBalancerSourceRanges")
        {
            Why = "kube-proxy knows the ranges only, and drops what the tags let through.",
        },
    };

    private static void Check(PracticeContext context)
    {
        foreach (var service in LoadBalancer.Of(context))
        {
            if (service.Annotation("azure-allowed-service-tags") is { Exists: true } tags && service.SourceRanges.Count > 0)
                context.Report(tags, $"{service.Name} has azure-allowed-service-tags and loadBalancerSourceRanges");
        }
    }
}
