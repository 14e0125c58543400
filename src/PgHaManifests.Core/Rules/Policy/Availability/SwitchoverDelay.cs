using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Policy.Availability;

internal static class SwitchoverDelay
{
    public static readonly PracticeRule Rule = new(Check, ObjectKinds.Cluster)
    {
        Descriptor = new Descriptor(
            "PGHA4821", "switchover-delay-extreme", Severity.Warning, DiagnosticSource.Policy,
            "A switchover has too little or too much time",
            "set switchoverDelay between 60 and 3600")
        {
            Why = "Below a minute the old primary is killed before its WAL is out, so commits may be lost; above an hour writes may stay down that long.",
        },
    };

    private static void Check(PracticeContext context)
    {
        if (context.Spec["switchoverDelay"].Number is not { } seconds)
            return;
        if (seconds < LeastSeconds)
            context.Report(context.Spec["switchoverDelay"], $"switchoverDelay is {seconds}, too short to ship the last WAL");
        else if (seconds > MostSeconds)
            context.Report(context.Spec["switchoverDelay"], $"switchoverDelay is {seconds}: writes may stay down that long");
    }

    private const long LeastSeconds = 60;
    private const long MostSeconds = 3600;
}
