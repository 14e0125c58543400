using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Policy.Availability;

internal static class StartDelay
{
    public static readonly PracticeRule Rule = new(Check, ObjectKinds.Cluster)
    {
        Descriptor = new Descriptor(
            "PGHA4820", "start-delay-short", Severity.Info, DiagnosticSource.Policy,
            "Crash recovery may take longer than the start may",
            "leave startDelay at 3600, or well above the longest recovery")
        {
            Why = "The startup probe kills an instance that is not up after startDelay; one that replays much WAL then starts again from the beginning, for ever.",
        },
    };

    private static void Check(PracticeContext context)
    {
        if (context.Spec["startDelay"].Number is { } seconds && seconds < LeastSeconds)
            context.Report(context.Spec["startDelay"], $"startDelay is {seconds}; replaying WAL after a crash may take longer");
    }

    private const long LeastSeconds = 600;
}
