using System.Collections.Immutable;

namespace PgHaManifests.Core.Rules.Operator.Clusters.Replication;

/// <summary>Synchronous standbys, slots, the primary's lease, replica clusters.</summary>
internal static class ClusterReplicationRules
{
    public static readonly ImmutableArray<ObjectRule> All =
    [
        LegacySynchronousReplicas.Rule,
        TwoSynchronousStyles.Rule,
        SynchronousNumber.Rule,
        FailoverQuorumNumber.Rule,
        ElectionWithoutLabels.Rule,
        SlotExclusionPattern.Rule,
        LogicalDecodingSlots.Rule,
        FailoverSlotsExtension.Rule,
        PrimaryLeaseTimes.Rule,
        ReplicaEnabledAndPrimary.Rule,
        ReplicaBootstrap.Rule,
        ReplicaSource.Rule,
        PromotionToken.Rule,
    ];
}
