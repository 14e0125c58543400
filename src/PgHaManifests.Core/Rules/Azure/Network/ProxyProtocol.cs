using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Azure.Network;

internal static class ProxyProtocol
{
    public static readonly PracticeRule Rule = new(Check, ObjectKinds.Service, ObjectKinds.Cluster)
    {
        Descriptor = new Descriptor(
            "PGHA4711", "proxy-protocol", Severity.Error, DiagnosticSource.Azure,
            "A private link speaks the proxy protocol",
            "remove azure-pls-proxy-protocol")
        {
            Why = "It puts a line before the connection that PostgreSQL does not understand: no client gets in.",
        },
    };

    private static void Check(PracticeContext context)
    {
        foreach (var service in LoadBalancer.Of(context))
        {
            if (service.Annotation("azure-pls-proxy-protocol") is { Text: "true" } proxy)
                context.Report(proxy, $"{service.Name} sets azure-pls-proxy-protocol");
        }
    }
}
