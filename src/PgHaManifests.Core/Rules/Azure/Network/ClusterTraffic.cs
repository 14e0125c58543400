using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Azure.Network;

internal static class ClusterTraffic
{
    public static readonly PracticeRule Rule = new(Check, ObjectKinds.Service, ObjectKinds.Cluster)
    {
        Descriptor = new Descriptor(
            "PGHA4708", "client-address-hidden", Severity.Warning, DiagnosticSource.Azure,
            "The database does not see where clients come from",
            "set externalTrafficPolicy to Local")
        {
            Why = "With externalTrafficPolicy Cluster the packets carry a node's address: pg_hba, NetworkPolicies and logs can't tell clients apart.",
        },
    };

    private static void Check(PracticeContext context)
    {
        foreach (var service in LoadBalancer.Of(context))
        {
            if (service.Spec["externalTrafficPolicy"].Text is null or "Cluster")
                context.Report(service.Type, $"{service.Name} has externalTrafficPolicy Cluster");
        }
    }
}
