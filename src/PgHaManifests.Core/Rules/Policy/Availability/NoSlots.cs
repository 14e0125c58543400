using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Policy.Availability;

internal static class NoSlots
{
    public static readonly PracticeRule Rule = new(Check, ObjectKinds.Cluster)
    {
        Descriptor = new Descriptor(
            "PGHA4816", "standbys-without-slots", Severity.Warning, DiagnosticSource.Policy,
            "Standbys have neither slots nor an archive to catch up from",
            "leave replicationSlots.highAvailability on, archive WAL, or raise wal_keep_size")
        {
            Why = "The primary drops WAL that a standby still needs; the standby then has to be made anew.",
        },
    };

    private static void Check(PracticeContext context)
    {
        var enabled = context.Spec["replicationSlots"]["highAvailability"]["enabled"];
        if (enabled is not { Exists: true, IsTrue: false } || context.Spec.Instances() < 2 || context.Spec.Archives())
            return;
        if (context.Spec.ParameterNumber("wal_keep_size") is not { } kept || kept < EnoughMegabytes)
            context.Report(enabled, "slots are off, WAL is not archived, and wal_keep_size keeps less than 4GB");
    }

    private const double EnoughMegabytes = 4096;
}
