using System.Collections.Immutable;
using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Rules.Azure;
using PgHaManifests.Core.Rules.Operator;
using PgHaManifests.Core.Rules.Operator.Backups;
using PgHaManifests.Core.Rules.Operator.Clusters.Backups;
using PgHaManifests.Core.Rules.Operator.Clusters.Bootstrap;
using PgHaManifests.Core.Rules.Operator.Clusters.Extensions;
using PgHaManifests.Core.Rules.Operator.Clusters.Images;
using PgHaManifests.Core.Rules.Operator.Clusters.Managed;
using PgHaManifests.Core.Rules.Operator.Clusters.Metadata;
using PgHaManifests.Core.Rules.Operator.Clusters.Postgres;
using PgHaManifests.Core.Rules.Operator.Clusters.Replication;
using PgHaManifests.Core.Rules.Operator.Clusters.Scheduling;
using PgHaManifests.Core.Rules.Operator.Clusters.Storage;
using PgHaManifests.Core.Rules.Operator.Clusters.Updates;
using PgHaManifests.Core.Rules.Operator.Clusters.Warnings;
using PgHaManifests.Core.Rules.Operator.Databases;
using PgHaManifests.Core.Rules.Operator.Poolers;
using PgHaManifests.Core.Rules.Policy;
using PgHaManifests.Core.Rules.PostgreSql.Objects;
using PgHaManifests.Core.Rules.PostgreSql.Server;
using PgHaManifests.Core.Rules.PostgreSql.Sizing;
using PgHaManifests.Core.Rules.Reference;

namespace PgHaManifests.Core.Rules;

/// <summary>Every rule there is, one line each.</summary>
internal static class RuleCatalog
{
    public static readonly ImmutableArray<GroupRule> GroupRules =
    [
        DuplicateObject.Rule,
        MissingReference.Rule,
        SharedArchive.Rule,
        SharedAddress.Rule,
        PoolerName.Rule,
        PoolerServiceName.Rule,
        ClusterSuffix.Rule,
        LeaseName.Rule,
        SecretName.Rule,
        MonitoringMap.Rule,
        BackupMethod.Rule,
        CatalogEntry.Rule,
        RoleTwice.Rule,
        DuplicateName.Rule,
        SubscriptionSource.Rule,
        OperatorTwice.Rule,
        IdentityLegs.Rule,
        ClientIdentity.Rule,
        FederatedSubject.Rule,
        PoolerConnections.Rule,
    ];

    /// <summary>Judgement rather than a verdict: production practice and the limits of Azure.</summary>
    public static readonly ImmutableArray<PracticeRule> PracticeRules = [.. PolicyRules.All, .. AzureRules.All];

    /// <summary>What the operator's admission code would say of one object.</summary>
    public static readonly ImmutableArray<ObjectRule> OperatorRules =
    [
        .. ValidationRules.All,
        .. ClusterMetadataRules.All,
        .. ClusterBootstrapRules.All,
        .. ClusterImageRules.All,
        .. ClusterStorageRules.All,
        .. ClusterUpdateRules.All,
        .. ClusterReplicationRules.All,
        .. ClusterSchedulingRules.All,
        .. ClusterPostgresRules.All,
        .. ClusterWarnings.All,
        .. ClusterExtensionRules.All,
        .. ClusterManagedRules.All,
        .. ClusterBackupRules.All,
        .. BackupRules.All,
        .. ScheduledBackupRules.All,
        .. PoolerRules.All,
        .. DatabaseRules.All,
    ];

    /// <summary>What a PostgreSQL server would say of one object, and what it would run short of.</summary>
    public static readonly ImmutableArray<ObjectRule> PostgreSqlRules =
    [
        ParameterName.Rule,
        ParameterText.Rule,
        AccessLines.Hba,
        AccessLines.Ident,
        MinimalWal.Rule,
        ReservedConnections.Rule,
        WalSegments.Rule,
        EncodingName.Rule,
        LocaleProvider.Rule,
        ReservedNames.Rule,
        ConnectionLimit.Rule,
        LogicalReplicationParameter.Rule,
        SharedBuffers.Rule,
        MemoryBudget.Rule,
        ParallelWorkers.Rule,
        WalBudget.Rule,
        ReplicationRoom.Rule,
        NoHugePages.Rule,
    ];

    /// <summary>Codes that a person may set aside: judgement, not the verdict of a server.</summary>
    public static readonly ImmutableSortedSet<string> Waivable = GroupRules.Select(rule => rule.Descriptor).Concat(PracticeRules.Select(rule => rule.Descriptor))
        .Where(known => known.Source is DiagnosticSource.Policy or DiagnosticSource.Azure or DiagnosticSource.Reference)
        .Select(known => known.Code).ToImmutableSortedSet(StringComparer.Ordinal);

    /// <summary>Which releases a rule holds for, in words; null for a code that is no rule's.</summary>
    public static string? VersionsOf(string code)
    {
        if (OperatorRules.FirstOrDefault(rule => rule.Descriptor.Code == code) is { } rule)
            return rule.Since == "1.28" ? "every CloudNativePG" : $"CloudNativePG {rule.Since} and later";
        return GroupRules.Any(rule => rule.Descriptor.Code == code) || PracticeRules.Any(rule => rule.Descriptor.Code == code)
            || PostgreSqlRules.Any(rule => rule.Descriptor.Code == code) ? "every release" : null;
    }
}
