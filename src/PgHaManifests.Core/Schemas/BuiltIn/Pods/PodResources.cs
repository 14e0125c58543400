using PgHaManifests.Core.Schemas.Formats;
using static PgHaManifests.Core.Schemas.BuiltIn.BuiltInDiagnostics;

namespace PgHaManifests.Core.Schemas.BuiltIn.Pods;

/// <summary>Resources of a pod as a whole, which its containers share.</summary>
internal static class PodResources
{
    public static void Check(PodScope scope)
    {
        var resources = scope.Spec["resources"];
        var (limits, requests) = (resources["limits"], resources["requests"]);
        if (resources["claims"].IsSet)
            resources["claims"].Refuse(Resources, "may not be set for a pod as a whole");
        foreach (var list in (ReadOnlySpan<Field>)[limits, requests])
        {
            foreach (var resource in list.Entries())
            {
                if (resource.Name is not ("cpu" or "memory") && !ResourceNames.IsHugePages(resource.Name))
                    resource.Refuse(Resources, "is no resource of a pod as a whole; expected cpu, memory or hugepages-SIZE");
                ResourceCheck.Amount(resource);
            }
        }
        foreach (var request in requests.Entries())
            ResourceCheck.AgainstLimit(request, requests, limits);
        AgainstContainers(scope, limits, requests);
    }

    private static void AgainstContainers(PodScope scope, Field limits, Field requests)
    {
        foreach (var request in requests.Entries())
        {
            var asked = scope.Spec["containers"].Items()
                .Select(container => container["resources"]["requests"].Key(request.Name).Quantity)
                .OfType<Quantity>()
                .Aggregate(System.Numerics.BigInteger.Zero, (sum, quantity) => sum + quantity.MilliValue);
            if (request.Quantity is { } allowed && asked > allowed.MilliValue)
                request.Refuse(Resources, $"is {request.Shown}, which is less than what its containers ask for together");
        }
        var containers = scope.Spec["containers"].Items();
        for (var i = 0; i < containers.Length; i++)
        {
            foreach (var limit in containers[i]["resources"]["limits"].Entries())
            {
                if (limits.Key(limit.Name).Quantity is { } most && limit.Quantity is { } own && own > most)
                    limit.As($"{scope.Spec["resources"].Path}.containers[{i}][{limit.Name}].limits").Refuse(Resources, $"is {limit.Shown}, which is more than the pod's limit {most}");
            }
        }
    }
}
