using System.Collections.Immutable;

namespace PgHaManifests.Core.Rules.Operator.Clusters.Warnings;

/// <summary>What the operator lets through with a warning.</summary>
internal static class ClusterWarnings
{
    public static readonly ImmutableArray<ObjectRule> All =
    [
        NodeMaintenanceWindow.Rule,
        InTreeBarman.Rule,
        UnusedRetentionPolicy.Rule,
        StorageSetTwice.Rule,
        SharedBuffersWithoutUnit.Rule,
        MetricsWithoutCache.Rule,
        OwnPodMonitor.Rule,
    ];
}
