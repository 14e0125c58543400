using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Settings.Model;

namespace PgHaManifests.Core.Settings.Derived;

/// <summary>Fills in how standbys follow.</summary>
internal static class ReplicationDefaults
{
    public static ReplicationSettings Fill(ReplicationSettings? replication, Setting<int>? instances, Location at, Surroundings around)
    {
        replication ??= new ReplicationSettings { Origin = Origin.Default(at) };
        return replication with
        {
            Synchronous = Synchronous(replication.Synchronous, instances, at, around),
            HighAvailabilitySlots = replication.HighAvailabilitySlots ?? Settled.Default(true, at),
            SlotUpdateInterval = replication.SlotUpdateInterval ?? Settled.Default(30, at),
        };
    }

    private static SynchronousSettings Synchronous(SynchronousSettings? synchronous, Setting<int>? instances, Location at, Surroundings around)
    {
        var isWritten = synchronous is not null;
        synchronous ??= new SynchronousSettings { Origin = Origin.Default(at) };
        return synchronous with
        {
            Enabled = synchronous.Enabled ?? Enabled(isWritten, instances, at, around),
            Method = synchronous.Method ?? Settled.Default("any", at),
            Number = synchronous.Number ?? Settled.Default(1, at),
            DataDurability = synchronous.DataDurability ?? Settled.Default("required", at),
            FailoverQuorum = synchronous.FailoverQuorum ?? Settled.Default(true, at),
        };
    }

    private static Setting<bool> Enabled(bool isWritten, Setting<int>? instances, Location at, Surroundings around)
    {
        if (instances is null or { Value: < 2 })
            return Settled.Default(false, at, "one instance has no standby");
        return isWritten ? Settled.Default(true, at, "replication.synchronous is set") : Settled.Default(around.IsProduction, at, around.PolicyNote);
    }
}
