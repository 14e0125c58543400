using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Policy.Availability;

internal static class UncappedSlots
{
    public static readonly PracticeRule Rule = new(Check, ObjectKinds.Cluster)
    {
        Descriptor = new Descriptor(
            "PGHA4815", "slots-without-cap", Severity.Warning, DiagnosticSource.Policy,
            "Replication slots may fill the WAL volume",
            "set max_slot_wal_keep_size to less than the WAL volume")
        {
            Why = "The slot of a standby that is gone keeps all WAL until the disk is full, and then the primary stops.",
        },
    };

    private static void Check(PracticeContext context)
    {
        var slots = context.Spec["replicationSlots"]["highAvailability"]["enabled"];
        if (slots is { Exists: true, IsTrue: false } || context.Spec.Instances() < 2)
            return;
        var cap = context.Spec.Parameter("max_slot_wal_keep_size");
        if (!cap.Exists || context.Spec.ParameterNumber("max_slot_wal_keep_size") < 0)
            context.Report(cap, cap.Exists ? "max_slot_wal_keep_size is unlimited" : "max_slot_wal_keep_size is not set, so it is unlimited");
    }
}
