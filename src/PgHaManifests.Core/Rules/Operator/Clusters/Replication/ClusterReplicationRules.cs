using System.Collections.Immutable;

namespace PgHaManifests.Core.Rules.Operator.Clusters.Replication;

/// <summary>Synchronous replication, slots, lease, replica clusters.</summary>
internal static class ClusterReplicationRules
{
    public static readonly ImmutableArray<ObjectRule> All =
    [
    ];
}
