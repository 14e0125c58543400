using System.Collections.Immutable;

namespace PgHaManifests.Core.Rules.Operator.Clusters.Postgres;

/// <summary>PostgreSQL's configuration.</summary>
internal static class ClusterPostgresRules
{
    public static readonly ImmutableArray<ObjectRule> All =
    [
        ParameterNames.Rule,
        FixedParameters.Rule,
        WalLevel.Rule,
        SharedBuffersSize.Rule,
        BooleanParameters.Rule,
        WalLogHints.Rule,
        WalSizes.Rule,
        Ldap.Rule,
        HbaReferences.Rule,
        PodSelectors.Rule,
    ];
}
