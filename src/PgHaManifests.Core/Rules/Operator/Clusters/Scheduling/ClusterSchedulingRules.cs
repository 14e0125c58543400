using System.Collections.Immutable;

namespace PgHaManifests.Core.Rules.Operator.Clusters.Scheduling;

/// <summary>External clusters, scheduling, environment, resources.</summary>
internal static class ClusterSchedulingRules
{
    public static readonly ImmutableArray<ObjectRule> All =
    [
    ];
}
