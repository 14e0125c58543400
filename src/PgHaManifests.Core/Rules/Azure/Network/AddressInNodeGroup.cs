using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Azure.Network;

internal static class AddressInNodeGroup
{
    public static readonly PracticeRule Rule = new(Check, ObjectKinds.Service, ObjectKinds.Cluster)
    {
        Descriptor = new Descriptor(
            "PGHA4713", "address-in-node-group", Severity.Warning, DiagnosticSource.Azure,
            "The public address lives in the node resource group",
            "keep the address in a group of your own, and name it with azure-load-balancer-resource-group")
        {
            Why = "AKS owns that group: rebuilding or deleting the cluster deletes the address, and every client's configuration with it.",
        },
    };

    private static void Check(PracticeContext context)
    {
        foreach (var service in LoadBalancer.Of(context))
        {
            var group = service.Annotation("azure-load-balancer-resource-group").TextOrEmpty;
            var known = context.Facts.NodeResourceGroup;
            if (service.Annotation("azure-pip-name") is { Exists: true } address
                && (group.Length == 0 || group.StartsWith("MC_", StringComparison.OrdinalIgnoreCase) || group.Equals(known, StringComparison.OrdinalIgnoreCase)))
                context.Report(address, $"{address.Text} is looked for in {(group.Length == 0 ? "the node resource group" : group)}");
        }
    }
}
