using System.Globalization;

namespace PgHaManifests.Core.Rules.Azure.Disks;

/// <summary>What a StorageClass of disk.csi.azure.com makes.</summary>
/// <param name="Sku">In lower case, as the driver compares it: <c>premiumv2_lrs</c>.</param>
/// <param name="Iops">Null when the class asks for none.</param>
/// <param name="Megabytes">Megabytes a second; null when the class asks for none.</param>
internal sealed record AzureDisk(string Sku, long? Iops, long? Megabytes)
{
    public const double Gibibyte = 1024d * 1024 * 1024;

    public static bool IsDisk(Field storageClass) => storageClass["provisioner"].Text is "disk.csi.azure.com" or "kubernetes.io/azure-disk";

    public static AzureDisk? Of(Field storageClass) => IsDisk(storageClass)
        ? new AzureDisk(SkuOf(storageClass), NumberOf(storageClass, "DiskIOPSReadWrite"), NumberOf(storageClass, "DiskMBpsReadWrite"))
        : null;

    /// <summary>A parameter of the class; the driver takes their names in any case.</summary>
    public static Field Parameter(Field storageClass, string name)
    {
        foreach (var (key, value) in storageClass["parameters"].Entries)
        {
            if (key.Equals(name, StringComparison.OrdinalIgnoreCase))
                return value;
        }
        return storageClass["parameters"][name];
    }

    public static Field ClassNameOf(Field volume) => volume["storageClass"].Exists ? volume["storageClass"] : volume["pvcTemplate"]["storageClassName"];

    /// <summary>The clusters that have a volume of the class under judgement.</summary>
    public static IEnumerable<Subject> ClustersOn(PracticeContext context) => context.Around.All(ObjectKinds.Cluster)
        .Where(cluster => Field.Root(cluster.Judged)["spec"].Volumes().Any(volume => ClassNameOf(volume).Text == context.Subject.Name));

    private static string SkuOf(Field storageClass)
    {
        var sku = Parameter(storageClass, "skuName");
        return (sku.Exists ? sku.TextOrEmpty : Parameter(storageClass, "storageAccountType").Text ?? "StandardSSD_LRS").ToLowerInvariant();
    }

    private static long? NumberOf(Field storageClass, string name) =>
        long.TryParse(Parameter(storageClass, name).Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
