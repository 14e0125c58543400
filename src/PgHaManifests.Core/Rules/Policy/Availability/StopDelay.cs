using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Policy.Availability;

internal static class StopDelay
{
    public static readonly PracticeRule Rule = new(Check, ObjectKinds.Cluster)
    {
        Descriptor = new Descriptor(
            "PGHA4822", "stop-delay-too-short", Severity.Error, DiagnosticSource.Policy,
            "The smart part of a shutdown takes all of its time",
            "set stopDelay at least 15 seconds above smartShutdownTimeout")
        {
            Why = "Of stopDelay, smartShutdownTimeout is spent waiting for clients; what is left must be enough for the fast shutdown, or the instance is killed and has to recover.",
        },
    };

    private static void Check(PracticeContext context)
    {
        if (context.Spec["stopDelay"].Number is not { } stop || context.Spec["smartShutdownTimeout"].Number is not { } smart)
            return;
        if (stop - smart < LeastSeconds)
            context.Report(context.Spec["stopDelay"], $"stopDelay is {stop} and smartShutdownTimeout {smart}: {Math.Max(0, stop - smart)} seconds are left for the fast shutdown, which needs {LeastSeconds}");
    }

    private const long LeastSeconds = 15;
}
