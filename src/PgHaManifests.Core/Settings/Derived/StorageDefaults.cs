using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Settings.Model;
using PgHaManifests.Core.Settings.Values;

namespace PgHaManifests.Core.Settings.Derived;

internal static class StorageProfiles
{
    public const string PremiumV2 = "premium-v2";
    public const string Premium = "premium";
    public const string Existing = "existing";
}

/// <summary>Fills in a volume and names its StorageClass.</summary>
internal static class StorageDefaults
{
    /// <param name="platform">Name of the environment that the StorageClass belongs to.</param>
    /// <param name="isWal">A WAL volume is cached differently under profile premium.</param>
    public static StorageSettings? Fill(StorageSettings? storage, Setting<string> platform, bool isWal, Location at)
    {
        if (storage is null)
            return null;
        var profile = storage.Profile ?? Settled.Default(StorageProfiles.PremiumV2, at);
        var isV2 = profile.Value == StorageProfiles.PremiumV2;
        var filled = storage with
        {
            Profile = profile,
            Iops = storage.Iops ?? (isV2 ? Settled.Default(3000, at) : null),
            Mbps = storage.Mbps ?? (isV2 ? Settled.Default(125, at) : null),
            SizeBytes = storage.Size is { } size ? Settled.From(Quantities.Bytes(size.Value), size) : null,
        };
        return filled with { StorageClass = filled.StorageClass ?? ClassName(filled, platform, isWal) };
    }

    /// <summary>The class behind a filled-in volume; null for an existing one, which is not ours.</summary>
    public static StorageClassSettings? Class(StorageSettings storage, bool isWal)
    {
        if (storage is not { Profile: { } profile, StorageClass: { } name } || profile.Value == StorageProfiles.Existing)
            return null;
        var isV2 = profile.Value == StorageProfiles.PremiumV2;
        return new StorageClassSettings
        {
            Origin = name.Origin,
            Name = name,
            SkuName = Settled.From(isV2 ? "PremiumV2_LRS" : "Premium_LRS", profile, "disks of the profile"),
            // Host caching may reorder what WAL must keep in order, and premium-v2 has none.
            CachingMode = Settled.From(isV2 || isWal ? "None" : "ReadOnly", profile, isV2 ? "premium-v2 has no host cache" : isWal ? "WAL volume" : "data volume"),
            Iops = isV2 ? storage.Iops : null,
            Mbps = isV2 ? storage.Mbps : null,
        };
    }

    private static Setting<string>? ClassName(StorageSettings storage, Setting<string> platform, bool isWal) => storage switch
    {
        { Profile: { Value: StorageProfiles.PremiumV2 } profile, Iops: { } iops, Mbps: { } mbps } =>
            Settled.From(FormattableString.Invariant($"{platform.Value}-premium-v2-{iops.Value}-{mbps.Value}"), profile, "environment, profile, iops, mbps"),
        { Profile: { Value: StorageProfiles.Premium } profile } =>
            Settled.From(platform.Value + (isWal ? "-premium-wal" : "-premium-data"), profile, "environment, profile, use"),
        _ => null,
    };
}
