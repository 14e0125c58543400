using System.Collections.Immutable;

namespace PgHaManifests.Core.Rules.Operator.Clusters.Extensions;

/// <summary>Extension images and plugins.</summary>
internal static class ClusterExtensionRules
{
    public static readonly ImmutableArray<ObjectRule> All =
    [
    ];
}
