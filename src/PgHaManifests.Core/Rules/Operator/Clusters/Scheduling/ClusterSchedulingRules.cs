using System.Collections.Immutable;

namespace PgHaManifests.Core.Rules.Operator.Clusters.Scheduling;

/// <summary>External clusters, and what the pods are given: tolerations, affinity, environment, resources.</summary>
internal static class ClusterSchedulingRules
{
    public static readonly ImmutableArray<ObjectRule> All =
    [
        ExternalClusterNames.Rule,
        ExternalClusterMeans.Rule,
        ExternalClusterPaths.Rule,
        Tolerations.Rule,
        AntiAffinityType.Rule,
        ReservedVariables.Rule,
        RequestAboveLimit.Rule,
        HugePages.Rule,
        SharedBuffersMemory.Rule,
    ];
}
