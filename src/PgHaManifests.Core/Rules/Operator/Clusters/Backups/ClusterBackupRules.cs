using System.Collections.Immutable;

namespace PgHaManifests.Core.Rules.Operator.Clusters.Backups;

/// <summary>Where a Cluster's backups go.</summary>
internal static class ClusterBackupRules
{
    public static readonly ImmutableArray<ObjectRule> All =
    [
        ObjectStoreProvider.Rule,
        AzureCredentials.Rule,
        S3Credentials.Rule,
        GoogleCredentials.Rule,
        RetentionPolicy.Rule,
    ];
}
