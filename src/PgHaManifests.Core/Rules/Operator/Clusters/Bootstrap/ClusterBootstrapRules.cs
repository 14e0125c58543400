using System.Collections.Immutable;

namespace PgHaManifests.Core.Rules.Operator.Clusters.Bootstrap;

/// <summary>How a Cluster's first instance comes to be: initdb, import, recovery, base backup.</summary>
internal static class ClusterBootstrapRules
{
    public static readonly ImmutableArray<ObjectRule> All =
    [
    ];
}
