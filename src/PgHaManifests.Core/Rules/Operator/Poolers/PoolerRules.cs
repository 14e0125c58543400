using System.Collections.Immutable;

namespace PgHaManifests.Core.Rules.Operator.Poolers;

/// <summary>Pooler objects.</summary>
internal static class PoolerRules
{
    public static readonly ImmutableArray<ObjectRule> All =
    [
    ];
}
