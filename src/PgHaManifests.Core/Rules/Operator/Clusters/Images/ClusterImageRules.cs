using System.Collections.Immutable;

namespace PgHaManifests.Core.Rules.Operator.Clusters.Images;

/// <summary>A Cluster's image, secrets, certificates, update strategy.</summary>
internal static class ClusterImageRules
{
    public static readonly ImmutableArray<ObjectRule> All =
    [
        ImageVersionTag.Rule,
        PostgresVersion.Rule,
        ImagePullPolicy.Rule,
        SuperuserSecret.Rule,
        Certificates.Rule,
        PrimaryUpdateStrategy.Rule,
        ServiceAccount.Rule,
    ];
}
