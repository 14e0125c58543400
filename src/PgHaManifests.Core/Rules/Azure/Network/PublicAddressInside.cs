using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Azure.Network;

internal static class PublicAddressInside
{
    public static readonly PracticeRule Rule = new(Check, ObjectKinds.Service, ObjectKinds.Cluster)
    {
        Descriptor = new Descriptor(
            "PGHA4706", "public-address-on-internal", Severity.Error, DiagnosticSource.Azure,
            "An internal load balancer names a public address",
            "remove the annotation, or azure-load-balancer-internal")
        {
            Why = "An internal one lives on an address of the subnet; the cloud provider refuses azure-pip-name there, and a DNS label names nothing.",
        },
    };

    private static void Check(PracticeContext context)
    {
        foreach (var service in LoadBalancer.Of(context).Where(service => service.IsInternal))
        {
            foreach (var name in (string[])["azure-pip-name", "azure-pip-prefix-id", "azure-dns-label-name"])
            {
                if (service.Annotation(name) is { Exists: true } annotation)
                    context.Report(annotation, $"{service.Name} is internal and has {name}");
            }
        }
    }
}
