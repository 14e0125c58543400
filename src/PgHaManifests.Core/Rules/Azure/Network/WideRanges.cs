using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Azure.Network;

internal static class WideRanges
{
    public static readonly PracticeRule Rule = new(Check, ObjectKinds.Service, ObjectKinds.Cluster)
    {
        Descriptor = new Descriptor(
            "PGHA4701", "load-balancer-wide", Severity.Warning, DiagnosticSource.Azure,
            "A public load balancer takes connections from very many addresses",
            "list smaller networks, or make the load balancer internal")
        {
            Why = "A public address should be open to the networks of clients only; what is wider is scanned all day. Prefer an internal one.",
        },
    };

    private static void Check(PracticeContext context)
    {
        foreach (var service in LoadBalancer.Of(context).Where(service => !service.IsInternal))
        {
            foreach (var range in service.Ranges.Where(range => range.Network is { } network && !network.IsAny && network.Prefix < (network.IsV6 ? 32 : 16)))
                context.Report(range.At, $"{service.Name} is public, and {range.Text} is a very wide network");
        }
    }
}
