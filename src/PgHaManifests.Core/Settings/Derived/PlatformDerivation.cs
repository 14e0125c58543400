using System.Globalization;
using PgHaManifests.Core.Settings.Model;

namespace PgHaManifests.Core.Settings.Derived;

/// <summary>Works out what <c>platform/</c> and <c>secrets/</c> hold from the filled-in clusters.</summary>
internal static class PlatformDerivation
{
    /// <summary>ServiceAccount of the SecretStores.</summary>
    public const string SecretsAccount = "pg-secrets";

    /// <summary>Null for an environment whose platform is another's.</summary>
    public static PlatformSettings? Platform(EnvironmentSettings environment, Surroundings around)
    {
        if (around.Host is not null)
            return null;
        var name = environment.Name;
        return new PlatformSettings
        {
            Origin = name.Origin,
            Namespaces = new SettingsList<Setting<string>>(name.Origin, Namespaces(environment)),
            StorageClasses = new SettingsList<StorageClassSettings>(name.Origin, StorageClasses(environment)),
            VolumeSnapshotClassName = Settled.From(name.Value + "-snapshots", name, "environment, snapshots"),
            PriorityClassName = Settled.From(name.Value + "-postgres", name, "environment, postgres"),
            ImageCatalogs = new SettingsList<PlatformImageCatalogSettings>(name.Origin, ImageCatalogs(environment)),
            ServiceAccounts = new SettingsList<PlatformServiceAccountSettings>(name.Origin, ServiceAccounts(environment)),
        };
    }

    /// <summary>Classes of all volumes, each once, sorted by name.</summary>
    public static IReadOnlyList<StorageClassSettings> StorageClasses(EnvironmentSettings environment) =>
        [.. Clusters(environment).SelectMany(Volumes).Select(volume => StorageDefaults.Class(volume.Storage, volume.IsWal)).OfType<StorageClassSettings>()
            .DistinctBy(storageClass => storageClass.Name.Value, StringComparer.Ordinal)
            .OrderBy(storageClass => storageClass.Name.Value, StringComparer.Ordinal)];

    public static IEnumerable<(StorageSettings Storage, bool IsWal)> Volumes(ClusterSettings cluster)
    {
        if (cluster.Storage is { } data)
            yield return (data, false);
        if (cluster.WalStorage is { } wal)
            yield return (wal, true);
        foreach (var tablespace in cluster.Tablespaces ?? Enumerable.Empty<SettingsEntry<TablespaceSettings>>())
        {
            if (tablespace.Value.Storage is { } storage)
                yield return (storage, false);
        }
    }

    private static IEnumerable<ClusterSettings> Clusters(EnvironmentSettings environment) =>
        environment.Clusters?.Select(entry => entry.Value) ?? [];

    private static Setting<string>[] Namespaces(EnvironmentSettings environment) =>
        [.. Clusters(environment).Select(cluster => cluster.Namespace)
            .Concat(environment.SecretTargets?.Select(target => (Setting<string>?)target.Namespace) ?? []).OfType<Setting<string>>()
            .DistinctBy(name => name.Value, StringComparer.Ordinal).OrderBy(name => name.Value, StringComparer.Ordinal)];

    private static PlatformImageCatalogSettings[] ImageCatalogs(EnvironmentSettings environment) =>
        [.. Clusters(environment).SelectMany(Catalogs)
            .DistinctBy(catalog => (catalog.Kind.Value, catalog.Namespace?.Value, catalog.Name.Value))
            .OrderBy(catalog => catalog.Kind.Value, StringComparer.Ordinal)
            .ThenBy(catalog => catalog.Namespace?.Value, StringComparer.Ordinal)
            .ThenBy(catalog => catalog.Name.Value, StringComparer.Ordinal)];

    /// <summary>The catalogs that a cluster brings.</summary>
    public static IEnumerable<PlatformImageCatalogSettings> Catalogs(ClusterSettings cluster)
    {
        foreach (var entry in cluster.ImageCatalogs ?? Enumerable.Empty<SettingsEntry<ImageCatalogSettings>>())
        {
            if (entry.Value.Images is not { } images || cluster.Namespace is null)
                continue;
            var kind = entry.Value.Kind ?? Settled.Default("ImageCatalog", entry.Name.Origin.Location);
            yield return new PlatformImageCatalogSettings
            {
                Origin = entry.Name.Origin,
                Name = entry.Name,
                Kind = kind,
                Namespace = kind.Value == "ImageCatalog" ? cluster.Namespace : null,
                Images = new SettingsList<CatalogImageSettings>(images.Origin,
                [
                    .. images.Select(image => new CatalogImageSettings
                    {
                        Origin = image.Name.Origin,
                        Major = new Setting<int>(int.Parse(image.Name.Value, CultureInfo.InvariantCulture), image.Name.Origin),
                        Image = image.Value,
                    }).OrderBy(image => image.Major.Value),
                ]),
            };
        }
    }

    private static PlatformServiceAccountSettings[] ServiceAccounts(EnvironmentSettings environment)
    {
        var accounts = new List<PlatformServiceAccountSettings>();
        if (environment.Azure?.KeyVault?.Identity?.ClientId is { } reader)
        {
            foreach (var target in environment.SecretTargets?.Where(target => target.StoreName is not null) ?? [])
                accounts.Add(Account(Settled.From(SecretsAccount, reader, "azure.keyVault.identity"), target.Namespace, reader));
        }
        if (environment.Azure?.Identity is { ServiceAccount: { } shared, ClientId: { } writer })
        {
            foreach (var place in Clusters(environment).Select(cluster => cluster.Namespace).OfType<Setting<string>>())
                accounts.Add(Account(shared, place, writer));
        }
        return
        [
            .. accounts.DistinctBy(account => (account.Namespace.Value, account.Name.Value))
                .OrderBy(account => account.Namespace.Value, StringComparer.Ordinal).ThenBy(account => account.Name.Value, StringComparer.Ordinal),
        ];
    }

    private static PlatformServiceAccountSettings Account(Setting<string> name, Setting<string> place, Setting<string> clientId) =>
        new() { Origin = name.Origin, Name = name, Namespace = place, ClientId = clientId };
}
