using System.Collections.Immutable;

namespace PgHaManifests.Core.Rules.Operator.Clusters.Warnings;

/// <summary>What the operator warns about and takes.</summary>
internal static class ClusterWarnings
{
    public static readonly ImmutableArray<ObjectRule> All =
    [
    ];
}
