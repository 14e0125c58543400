using PgHaManifests.Core.Settings.Model;

namespace PgHaManifests.Core.Templates.Model;

/// <summary>What templates see as <c>platform</c>, and the collections of its objects. All are empty where another environment's platform serves.</summary>
internal static class PlatformModel
{
    /// <summary><c>platform.owned</c> is true where this environment brings its own.</summary>
    public static ModelMapping Build(EnvironmentSettings settings) =>
        new RecordModel(settings.Origin)
            .Add("owned", Node.Leaf(settings.Platform is not null, settings.Origin))
            .Add("volumeSnapshotClassName", settings.Platform?.VolumeSnapshotClassName)
            .Add("priorityClassName", settings.Platform?.PriorityClassName)
            .Build();

    public static RecordModel AddCollections(this RecordModel root, PlatformSettings? platform) => root
        .AddScope("namespaces", "namespace", platform?.Namespaces, name => name.Value, name => Node.Mapping(new ModelEntry("name", Node.Leaf(name))))
        .AddScope("storageClasses", "storageClass", platform?.StorageClasses, storageClass => storageClass.Name.Value, StorageClass)
        .AddScope("imageCatalogs", "imageCatalog", platform?.ImageCatalogs, CatalogKey, ImageCatalog)
        .AddScope("serviceAccounts", "serviceAccount", platform?.ServiceAccounts, account => $"{account.Namespace}-{account.Name}", ServiceAccount);

    private static ModelMapping StorageClass(StorageClassSettings storageClass) =>
        new RecordModel(storageClass.Origin)
            .Add("name", storageClass.Name)
            .Add("skuName", storageClass.SkuName)
            .Add("cachingMode", storageClass.CachingMode)
            // The parameters of a StorageClass are strings.
            .Add("iops", storageClass.Iops is { } iops ? Node.Text(iops) : Node.Absent(storageClass.Origin))
            .Add("mbps", storageClass.Mbps is { } mbps ? Node.Text(mbps) : Node.Absent(storageClass.Origin))
            .Build();

    private static string CatalogKey(PlatformImageCatalogSettings catalog) =>
        catalog.Namespace is { } inside ? $"{inside}-{catalog.Name}" : catalog.Name.Value;

    private static ModelMapping ImageCatalog(PlatformImageCatalogSettings catalog) =>
        new RecordModel(catalog.Origin)
            .Add("name", catalog.Name)
            .Add("kind", catalog.Kind)
            .Add("namespace", catalog.Namespace)
            .Add("images", catalog.Images, CatalogImage)
            .Build();

    private static ModelMapping CatalogImage(CatalogImageSettings image) =>
        new RecordModel(image.Origin)
            .Add("major", image.Major)
            .Add("image", image.Image)
            .Build();

    private static ModelMapping ServiceAccount(PlatformServiceAccountSettings account) =>
        new RecordModel(account.Origin)
            .Add("name", account.Name)
            .Add("namespace", account.Namespace)
            .Add("clientId", account.ClientId)
            .Build();
}
