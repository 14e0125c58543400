using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Operator.Clusters.Scheduling;

/// <summary>More is requested than allowed. The operator writes <c>storage</c> for <c>ephemeral-storage</c>.</summary>
internal static class RequestAboveLimit
{
    public static readonly ObjectRule Rule = new(
        new Descriptor(
            "PGHA4226",
            "request-above-limit",
            Severity.Error,
            DiagnosticSource.Operator,
            "A resource request is greater than its limit.",
            "raise the limit or lower the request; for a database keep both equal"),
        ["Cluster"],
        Check);

    private static void Check(ObjectContext context)
    {
        var resources = context.Spec["resources"];
        foreach (var (resource, written) in (ReadOnlySpan<(string, string)>)[("cpu", "cpu"), ("memory", "memory"), ("ephemeral-storage", "storage")])
        {
            var (request, limit) = (resources["requests"][resource], resources["limits"][resource]);
            // Zero counts as not set.
            if (request.Amount().Sign != 0 && limit.Amount().Sign != 0 && request.Amount() > limit.Amount())
                context.Report($"spec.resources.requests.{written}", request, $"{request.Path} is {request.Amount()}, which is more than the limit, {limit.Amount()}");
        }
    }
}
