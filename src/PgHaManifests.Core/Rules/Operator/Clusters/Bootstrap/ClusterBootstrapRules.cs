using System.Collections.Immutable;

namespace PgHaManifests.Core.Rules.Operator.Clusters.Bootstrap;

/// <summary>How a Cluster's first instance comes to be: initdb, import, recovery, base backup.</summary>
internal static class ClusterBootstrapRules
{
    public static readonly ImmutableArray<ObjectRule> All =
    [
        BootstrapMethod.Rule,
        ApplicationDatabase.Rule,
        WalSegmentSize.Rule,
        InitSqlReferences.Rule,
        ImportScope.Rule,
        BaseBackupSource.Rule,
        RecoverySource.Rule,
        RecoveryVolumes.Rule,
        RecoveryTargetChoice.Rule,
        RecoveryTargetBackup.Rule,
        RecoveryTargetTime.Rule,
        RecoveryTargetLsn.Rule,
        RecoveryTargetXid.Rule,
        RecoveryTargetName.Rule,
        RecoveryTargetTimeline.Rule,
    ];
}
