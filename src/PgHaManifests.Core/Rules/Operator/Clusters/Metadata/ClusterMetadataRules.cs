using System.Collections.Immutable;
using PgHaManifests.Core.Rules.Operator.Clusters.PodPatches;

namespace PgHaManifests.Core.Rules.Operator.Clusters.Metadata;

/// <summary>A Cluster's name and the annotations that steer the operator.</summary>
internal static class ClusterMetadataRules
{
    public static readonly ImmutableArray<ObjectRule> All =
    [
        ClusterName.Rule,
        HibernationAnnotation.Rule,
        LivenessPingerAnnotation.Rule,
        FailoverQuorumAnnotation.Rule,
        PodPatchAnnotation.Rule,
    ];
}
