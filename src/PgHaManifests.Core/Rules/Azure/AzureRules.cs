using System.Collections.Immutable;
using PgHaManifests.Core.Rules.Azure.Archive;
using PgHaManifests.Core.Rules.Azure.Disks;
using PgHaManifests.Core.Rules.Azure.Identity;
using PgHaManifests.Core.Rules.Azure.Network;
using PgHaManifests.Core.Rules.Azure.Nodes;

namespace PgHaManifests.Core.Rules.Azure;

/// <summary>Every rule of source azure, one line each.</summary>
internal static class AzureRules
{
    public static readonly ImmutableArray<PracticeRule> All =
    [
        OpenToTheWorld.Rule,
        WideRanges.Rule,
        TwoMechanisms.Rule,
        UnmaskedRange.Rule,
        IdleTimeout.Rule,
        DnsLabelForm.Rule,
        PublicAddressInside.Rule,
        RangesWithoutDeny.Rule,
        ClusterTraffic.Rule,
        OldAddressField.Rule,
        IdleCut.Rule,
        ProxyProtocol.Rule,
        ServiceTags.Rule,
        AddressInNodeGroup.Rule,
        ZoneRedundantDisk.Rule,
        PremiumV2Limits.Rule,
        PremiumV2Caching.Rule,
        ImmediateBinding.Rule,
        FileStorage.Rule,
        DiskCount.Rule,
        DiskBandwidth.Rule,
        SmallDisk.Rule,
        UnsetPerformance.Rule,
        StandardDisk.Rule,
        OldContainerStorage.Rule,
        EphemeralDisk.Rule,
        WalCache.Rule,
        CachedWal.Rule,
        NoClientId.Rule,
        NoUseLabel.Rule,
        ClientIdForm.Rule,
        FederationLimit.Rule,
        DestinationForm.Rule,
        StaticCredentials.Rule,
        DefaultCredentials.Rule,
        CredentialConflict.Rule,
        ForeignAccount.Rule,
        PodTooLarge.Rule,
        EvictedByAutoscaler.Rule,
        IoUring.Rule,
    ];
}
