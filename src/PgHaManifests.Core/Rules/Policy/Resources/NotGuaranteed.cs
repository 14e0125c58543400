using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Yaml;

namespace PgHaManifests.Core.Rules.Policy.Resources;

internal static class NotGuaranteed
{
    public static readonly PracticeRule Rule = new(Check, ObjectKinds.Cluster)
    {
        Descriptor = new Descriptor(
            "PGHA4860", "not-guaranteed", Severity.Warning, DiagnosticSource.Policy,
            "Instances are not of the class Guaranteed",
            "set requests equal to limits, for cpu and for memory")
        {
            Why = "A pod whose requests are below its limits is evicted, and killed for want of memory, before one of the class Guaranteed.",
        },
    };

    private static void Check(PracticeContext context)
    {
        var resources = context.Spec["resources"];
        foreach (var name in (string[])["cpu", "memory"])
        {
            var (request, limit) = (resources["requests"][name], resources["limits"][name]);
            if (limit.Amount() is not { } most)
                context.Report(resources, $"resources.limits.{name} is not set");
            // Kubernetes takes an absent request from the limit.
            else if (request.Amount() is { } least && Math.Abs(least - most) > 0.0001)
                context.Report(request, $"{name} requests {Shown(request)} and is limited to {Shown(limit)}");
        }
    }

    private static string? Shown(Field quantity) => (quantity.Node as YamlScalar)?.Text;
}
