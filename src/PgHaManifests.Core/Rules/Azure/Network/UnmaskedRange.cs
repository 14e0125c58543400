using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Azure.Network;

internal static class UnmaskedRange
{
    public static readonly PracticeRule Rule = new(Check, ObjectKinds.Service, ObjectKinds.Cluster)
    {
        Descriptor = new Descriptor(
            "PGHA4703", "range-not-masked", Severity.Error, DiagnosticSource.Azure,
            "A source range has bits outside its mask",
            "write the network, such as 10.0.0.0/24")
        {
            Why = "Azure takes such a range for none at all and denies everything.",
        },
    };

    private static void Check(PracticeContext context)
    {
        foreach (var service in LoadBalancer.Of(context))
        {
            foreach (var range in service.Ranges.Where(range => range.Network is null or { HasHostBits: true }))
                context.Report(range.At, range.Network is null ? $"{range.Text} is no network" : $"{range.Text} has bits set beyond its prefix");
        }
    }
}
