using System.Collections.Immutable;

namespace PgHaManifests.Core.Rules.Operator.Clusters.Extensions;

/// <summary>What a Cluster adds to PostgreSQL and to the operator: extensions out of images, plugins.</summary>
internal static class ClusterExtensionRules
{
    public static readonly ImmutableArray<ObjectRule> All =
    [
        ExtensionName.Rule,
        ExtensionImage.Rule,
        ExtensionPath.Rule,
        ExtensionVariable.Rule,
        ExtensionPlaceholder.Rule,
        WalArchiverPlugin.Rule,
    ];
}
