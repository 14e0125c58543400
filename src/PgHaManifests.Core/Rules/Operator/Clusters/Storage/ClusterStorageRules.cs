using System.Collections.Immutable;

namespace PgHaManifests.Core.Rules.Operator.Clusters.Storage;

/// <summary>A Cluster's volumes and tablespaces.</summary>
internal static class ClusterStorageRules
{
    public static readonly ImmutableArray<ObjectRule> All =
    [
        VolumeSize.Rule,
        EphemeralVolume.Rule,
        TablespaceName.Rule,
        TablespaceSnapshotClass.Rule,
    ];
}
