using System.Collections.Immutable;

namespace PgHaManifests.Core.Rules.Operator.Clusters.Updates;

/// <summary>What may not change in a Cluster that is there.</summary>
internal static class ClusterUpdateRules
{
    public static readonly ImmutableArray<ObjectRule> All =
    [
        MajorVersionChange.Rule,
        ImageWithParameters.Rule,
        VolumeShrink.Rule,
        WalVolumeRemoved.Rule,
        TablespaceRemoved.Rule,
        PostgresUserChange.Rule,
        ReplicationSlotsChange.Rule,
        WalLevelLowered.Rule,
        ReplicaSwitchRunning.Rule,
    ];
}
