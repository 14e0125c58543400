using System.Collections.Immutable;
using PgHaManifests.Core.Rules.Policy.Availability;
using PgHaManifests.Core.Rules.Policy.Backups;
using PgHaManifests.Core.Rules.Policy.Delivery;
using PgHaManifests.Core.Rules.Policy.Storage;

namespace PgHaManifests.Core.Rules.Policy;

/// <summary>Every rule of source policy, one line each.</summary>
internal static class PolicyRules
{
    public static readonly ImmutableArray<PracticeRule> All =
    [
        FewInstances.Rule,
        LoneBudget.Rule,
        BudgetOff.Rule,
        SharedHost.Rule,
        OneZone.Rule,
        ZoneDeadlock.Rule,
        SpreadSelector.Rule,
        OldZoneKey.Rule,
        SharedNodes.Rule,
        NoPriority.Rule,
        NoSynchronous.Rule,
        LegacySynchronous.Rule,
        TightSynchronous.Rule,
        PreferredDurability.Rule,
        NoFailoverQuorum.Rule,
        UncappedSlots.Rule,
        NoSlots.Rule,
        IsolationCheckOff.Rule,
        LivenessTimeout.Rule,
        ReadinessLag.Rule,
        StartDelay.Rule,
        SwitchoverDelay.Rule,
        StopDelay.Rule,
        RestartToUpdate.Rule,
        EndlessRollout.Rule,
        ProjectedDefaults.Rule,
        GitDebris.Rule,
        PruneUnguarded.Rule,
        Autoscaled.Rule,
        NoArchive.Rule,
        InTreeArchive.Rule,
        NoSchedule.Rule,
        FiveFields.Rule,
        Frequency.Rule,
        OnPrimary.Rule,
        NoRetention.Rule,
        NoOwner.Rule,
        OverItsSource.Rule,
        ArchiveCheckSkipped.Rule,
        SnapshotClass.Rule,
        ArchiveTimeout.Rule,
        LogicalWal.Rule,
        SidecarResources.Rule,
        RecoveryTablespaces.Rule,
        ReplicaSecrets.Rule,
        DefaultClass.Rule,
        NoExpansion.Rule,
        NoWalVolume.Rule,
        ReclaimDelete.Rule,
        SnapshotsDeleted.Rule,
        DataReclaimed.Rule,
        ZeroStorage.Rule,
    ];
}
