using System.Collections.Immutable;

namespace PgHaManifests.Core.Rules.Operator.Poolers;

/// <summary>Pooler objects.</summary>
internal static class PoolerRules
{
    public static readonly ImmutableArray<ObjectRule> All =
    [
        PoolerAuthentication.Rule,
        PoolerParameter.Rule,
        PoolerCluster.Rule,
        PoolerMetricsCertificate.Rule,
        PoolerIntegration.Rule,
        PoolerAuthQuerySecret.Rule,
        PoolerPodMonitor.Rule,
    ];
}
