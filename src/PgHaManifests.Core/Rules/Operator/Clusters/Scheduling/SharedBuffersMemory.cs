using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Rules.Operator.Clusters.Postgres;

namespace PgHaManifests.Core.Rules.Operator.Clusters.Scheduling;

/// <summary>The shared buffers fit neither the requested memory nor one size of huge pages.</summary>
internal static class SharedBuffersMemory
{
    public static readonly ObjectRule Rule = new(
        new Descriptor(
            "PGHA4228",
            "shared-buffers-memory",
            Severity.Error,
            DiagnosticSource.Operator,
            "shared_buffers is greater than the requested memory.",
            "set shared_buffers to about a quarter of the memory, or request more memory"),
        ["Cluster"],
        Check);

    private static void Check(ObjectContext context)
    {
        var buffers = context.Parameters()["shared_buffers"];
        // What cannot be read has a rule of its own.
        if (buffers.TextOrEmpty.Length == 0 || !SizeText.TryRead(buffers.TextOrEmpty, out var size))
            return;
        var resources = context.Spec["resources"];
        var memory = resources["requests"]["memory"];
        if (memory.Amount().Sign == 0 || size <= memory.Amount() || HugePages.Of(resources).Values.Any(pages => size <= pages))
            return;
        context.Report(
            "spec.resources.requests",
            memory,
            $"requests.memory is {memory.Amount()}, which is less than shared_buffers ({buffers.TextOrEmpty}); PostgreSQL would not start");
    }
}
