using System.Collections.Immutable;

namespace PgHaManifests.Core.Rules.Operator.Clusters.Managed;

/// <summary>Roles and Services that the operator manages.</summary>
internal static class ClusterManagedRules
{
    public static readonly ImmutableArray<ObjectRule> All =
    [
    ];
}
