using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Policy.Availability;

internal static class TightSynchronous
{
    public static readonly PracticeRule Rule = new(Check, ObjectKinds.Cluster)
    {
        Descriptor = new Descriptor(
            "PGHA4812", "synchronous-without-reserve", Severity.Warning, DiagnosticSource.Policy,
            "Losing one standby stops all writes",
            "lower postgresql.synchronous.number, or add an instance")
        {
            Why = "With durability required, commits wait until that many standbys hold them; when every standby is needed, one that restarts blocks the application.",
        },
    };

    private static void Check(PracticeContext context)
    {
        var synchronous = context.Spec["postgresql"]["synchronous"];
        if (!synchronous.Exists || synchronous["dataDurability"].Text == "preferred" || synchronous["number"].Number is not { } number)
            return;
        var outside = synchronous["standbyNamesPre"].Count + synchronous["standbyNamesPost"].Count;
        var standbys = Math.Min(context.Spec.Instances() - 1, synchronous["maxStandbyNamesFromCluster"].Number ?? long.MaxValue) + outside;
        if (number >= standbys)
            context.Report(synchronous["number"], $"{number} of {standbys} standbys must confirm each commit, so the loss of one stops all writes");
    }
}
