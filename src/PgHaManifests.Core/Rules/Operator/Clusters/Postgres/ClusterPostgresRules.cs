using System.Collections.Immutable;

namespace PgHaManifests.Core.Rules.Operator.Clusters.Postgres;

/// <summary>A Cluster's PostgreSQL configuration.</summary>
internal static class ClusterPostgresRules
{
    public static readonly ImmutableArray<ObjectRule> All =
    [
    ];
}
