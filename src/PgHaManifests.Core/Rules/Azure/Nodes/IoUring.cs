using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Azure.Nodes;

internal static class IoUring
{
    public static readonly PracticeRule Rule = new(Check, ObjectKinds.Cluster)
    {
        Descriptor = new Descriptor(
            "PGHA4762", "io-uring-blocked", Severity.Error, DiagnosticSource.Azure,
            "PostgreSQL asks for io_uring, which its pod may not use",
            "leave io_method at worker")
        {
            Why = "The seccomp profile RuntimeDefault blocks the calls, and the server does not start.",
        },
    };

    private static void Check(PracticeContext context)
    {
        var method = context.Spec.Parameter("io_method");
        if (method.TextOrEmpty.Equals("io_uring", StringComparison.OrdinalIgnoreCase) && context.Spec["seccompProfile"]["type"].Text is null or "RuntimeDefault")
            context.Report(method, "io_method is io_uring under the seccomp profile RuntimeDefault");
    }
}
