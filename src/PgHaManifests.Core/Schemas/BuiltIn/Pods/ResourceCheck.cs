using PgHaManifests.Core.Schemas.Formats;
using static PgHaManifests.Core.Schemas.BuiltIn.BuiltInDiagnostics;

namespace PgHaManifests.Core.Schemas.BuiltIn.Pods;

/// <summary>Requests and limits.</summary>
internal static class ResourceCheck
{
    public static void Container(Field resources, HashSet<string> podClaims)
    {
        var (limits, requests) = (resources["limits"], resources["requests"]);
        List(limits);
        List(requests);
        foreach (var request in requests.Entries())
            AgainstLimit(request, requests, limits);
        if (HasHugePages(limits, requests) && !HasComputing(limits) && !HasComputing(requests))
            resources.Refuse(Resources, "asks for huge pages without cpu or memory");
        Claims(resources["claims"], podClaims);
    }

    /// <summary>Names and amounts of one list.</summary>
    public static void List(Field resources)
    {
        foreach (var resource in resources.Entries())
        {
            if (ResourceNames.FaultInContainer(resource.Name) is { } fault)
                resource.Refuse(Resources, $"is no resource; {fault}");
            Amount(resource);
            if (ResourceNames.HugePageSize(resource.Name) is { } size && resource.Quantity is { } asked && asked.Value % size.Value != 0)
                resource.Refuse(Resources, $"is {resource.Shown}; expected a multiple of {size}");
        }
    }

    public static void Amount(Field resource)
    {
        if (resource.Quantity is not { } quantity)
            return;
        if (quantity.Sign < 0)
            resource.Refuse(Resources, $"is {resource.Shown}; expected 0 or more");
        else if (ResourceNames.IsWhole(resource.Name) && !quantity.IsWhole)
            resource.Refuse(Resources, $"is {resource.Shown}; expected a whole number");
    }

    /// <summary>A request may not exceed its limit; what cannot be overcommitted must equal it.</summary>
    public static void AgainstLimit(Field request, Field requests, Field limits)
    {
        var limit = limits.Key(request.Name);
        if (!limit.IsSet)
        {
            if (!ResourceNames.MayOvercommit(request.Name))
                limits.Refuse(Resources, request, "needs a limit");
            return;
        }
        if (request.Quantity is not { } asked || limit.Quantity is not { } allowed)
            return;
        if (!ResourceNames.MayOvercommit(request.Name) && asked != allowed)
            requests.Refuse(Resources, request, $"is {request.Shown}; it must equal the limit {limit.Shown}");
        else if (asked > allowed)
            requests.Refuse(Resources, request, $"is {request.Shown}, which is more than the limit {limit.Shown}");
    }

    private static bool HasHugePages(Field limits, Field requests) =>
        limits.Entries().Concat(requests.Entries()).Any(resource => ResourceNames.IsHugePages(resource.Name));

    private static bool HasComputing(Field list) => list.Key("cpu").IsSet || list.Key("memory").IsSet;

    private static void Claims(Field claims, HashSet<string> podClaims)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var claim in claims.Items())
        {
            var name = claim["name"];
            if (name.Text.Length == 0)
                claim.Refuse(Resources, "has no name");
            else if (!seen.Add($"{name.Text}/{claim["request"].Text}"))
                claim.Refuse(Resources, $"asks for {name.Shown} for the second time");
            else if (!podClaims.Contains(name.Text))
                claim.Refuse(Resources, $"asks for {name.Shown}; the pod has no such claim");
        }
    }
}
