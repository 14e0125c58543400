using System.Collections.Immutable;

namespace PgHaManifests.Core.Rules.Operator.Clusters.Managed;

/// <summary>Services and roles that a Cluster manages.</summary>
internal static class ClusterManagedRules
{
    public static readonly ImmutableArray<ObjectRule> All =
    [
        DisabledService.Rule,
        AdditionalService.Rule,
        ManagedRole.Rule,
    ];
}
