using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Settings.Derived;
using PgHaManifests.Core.Settings.Model;

namespace PgHaManifests.Core.Settings.Checks;

/// <summary>Server, volumes, replication and placement of a cluster.</summary>
internal static class ClusterChecks
{
    public static void Run(ClusterSettings cluster, CheckContext context)
    {
        var path = $"clusters.{cluster.Name.Value}";
        Image(cluster, path, context);
        Volume(cluster.Storage, path + ".storage", context);
        Volume(cluster.WalStorage, path + ".walStorage", context);
        foreach (var tablespace in cluster.Tablespaces ?? Enumerable.Empty<SettingsEntry<TablespaceSettings>>())
            Volume(tablespace.Value.Storage, $"{path}.tablespaces.{tablespace.Name.Value}.storage", context);
        HostClasses(cluster, path, context);
        Synchronous(cluster, path, context);
        Tolerations(cluster.Placement?.Tolerations, context);
    }

    private static void Image(ClusterSettings cluster, string path, CheckContext context)
    {
        if (cluster.Postgres is not { } postgres)
            return;
        var written = new List<(string Key, Setting Value)>();
        if (postgres.Version is { } version)
            written.Add(("version", version));
        if (postgres.Image is { Origin.Kind: OriginKind.File } image)
            written.Add(("image", image));
        if (postgres.ImageCatalog?.Name is { } catalog)
            written.Add(("imageCatalog", catalog));
        if (written.Count == 0 && !context.IsFaulty($"{path}.postgres.image") && !context.IsFaulty($"{path}.postgres.imageCatalog"))
            context.Missing($"{path}.postgres.version", postgres.Origin.Location, "version, image or imageCatalog says which PostgreSQL it is");
        if (written.Count > 1)
        {
            context.Conflict(written[1].Value, written[0].Value, $"{path}.postgres has both {written[0].Key} and {written[1].Key}; expected one of version, image and imageCatalog",
                "Keep the one that is meant.");
        }
        if (postgres is { Version: null, Flavour: { Origin.Kind: OriginKind.File } flavour } && written.Count > 0)
            context.Conflict(flavour, written[0].Value, $"{path}.postgres.flavour belongs to version, but {written[0].Key} is set");
    }

    private static void Volume(StorageSettings? storage, string path, CheckContext context)
    {
        if (storage?.Profile is not { } profile)
            return;
        var isExisting = profile.Value == StorageProfiles.Existing;
        if (isExisting && storage.StorageClass is null)
            context.Missing($"{path}.storageClass", profile.Origin.Location, "profile existing uses a StorageClass that is there already");
        if (!isExisting && storage.StorageClass is { Origin.Kind: OriginKind.File } named)
            context.Conflict(named, profile, $"{path}.storageClass is set, but profile is {profile.Value}", "With a StorageClass of your own write profile: existing.");
        if (profile.Value == StorageProfiles.PremiumV2)
            return;
        if (storage.Iops is { Origin.Kind: OriginKind.File } iops)
            context.Conflict(iops, profile, $"{path}.iops is set, but profile is {profile.Value}; only premium-v2 disks take it");
        if (storage.Mbps is { Origin.Kind: OriginKind.File } mbps)
            context.Conflict(mbps, profile, $"{path}.mbps is set, but profile is {profile.Value}; only premium-v2 disks take it");
    }

    /// <summary>A recovery on the source's AKS cluster brings no StorageClass of its own.</summary>
    private static void HostClasses(ClusterSettings cluster, string path, CheckContext context)
    {
        if (context.Host?.Platform is not { } platform)
            return;
        foreach (var (storage, isWal) in PlatformDerivation.Volumes(cluster))
        {
            if (StorageDefaults.Class(storage, isWal) is not { } needed || platform.StorageClasses.Any(known => known.Name.Value == needed.Name.Value))
                continue;
            context.Report(SettingsDiagnostics.UnknownReference, storage.Iops ?? storage.Mbps ?? (Setting?)storage.Profile ?? cluster.Name,
                $"a volume of {path} needs StorageClass {needed.Name.Value}, which environment {context.Host.Name.Value} does not have",
                "Leave profile, iops and mbps out to take the source's over, or name a class with profile existing.");
        }
    }

    private static void Synchronous(ClusterSettings cluster, string path, CheckContext context)
    {
        if (cluster is not { Replication.Synchronous: { Enabled: { Value: true } enabled, Number: { } number }, Instances: { } instances } || number.Value < instances.Value)
            return;
        var at = number.Origin.Kind == OriginKind.File ? (Setting)number : enabled.Origin.Kind == OriginKind.File ? enabled : instances;
        context.Report(SettingsDiagnostics.Conflict, at,
            FormattableString.Invariant($"{path}.replication.synchronous.number is {number.Value}, but instances is {instances.Value}; at most {instances.Value - 1} standbys can confirm"));
    }

    private static void Tolerations(SettingsList<TolerationSettings>? tolerations, CheckContext context)
    {
        foreach (var item in tolerations ?? Enumerable.Empty<TolerationSettings>())
        {
            if (item is { Operator.Value: "Exists", Value: { } value })
                context.Report(SettingsDiagnostics.Conflict, value, "a toleration with operator Exists takes no value");
            if (item is { Operator.Value: "Equal", Key: null })
                context.Missing("key", item.Origin.Location, "only a toleration with operator Exists has no key");
            if (item is { TolerationSeconds: { } seconds } && item.Effect?.Value != "NoExecute")
                context.Report(SettingsDiagnostics.Conflict, seconds, "tolerationSeconds is only for effect NoExecute");
        }
    }
}
