using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Policy.Availability;

internal static class PreferredDurability
{
    public static readonly PracticeRule Rule = new(Check, ObjectKinds.Cluster)
    {
        Descriptor = new Descriptor(
            "PGHA4813", "durability-preferred", Severity.Info, DiagnosticSource.Policy,
            "Synchronous replication gives way when standbys are gone",
            "set postgresql.synchronous.dataDurability to required where no commit may be lost")
        {
            Why = "With durability preferred, commits go on without any standby, and what follows is lost if the primary fails then.",
        },
    };

    private static void Check(PracticeContext context)
    {
        var durability = context.Spec["postgresql"]["synchronous"]["dataDurability"];
        if (durability.Text == "preferred")
            context.Report(durability, "dataDurability is preferred: with all standbys gone, commits are no longer safe");
    }
}
