using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Azure.Network;

internal static class OpenToTheWorld
{
    public static readonly PracticeRule Rule = new(Check, ObjectKinds.Service, ObjectKinds.Cluster)
    {
        Descriptor = new Descriptor(
            "PGHA4700", "load-balancer-open", Severity.Error, DiagnosticSource.Azure,
            "A public load balancer takes connections from everywhere",
            "list the networks under loadBalancerSourceRanges, or make it internal with azure-load-balancer-internal: \"true\"")
        {
            Why = "Without source ranges Azure lets the whole Internet reach the port of the database.",
        },
    };

    private static void Check(PracticeContext context)
    {
        foreach (var service in LoadBalancer.Of(context).Where(service => !service.IsInternal))
        {
            var ranges = service.Ranges.ToList();
            if (ranges.Count == 0)
                context.Report(service.Type, $"{service.Name} is public, and open to every address");
            foreach (var range in ranges.Where(range => range.Text is "0.0.0.0/0" or "::/0"))
                context.Report(range.At, $"{service.Name} is public, and {range.Text} is every address");
        }
    }
}
