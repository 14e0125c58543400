using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Azure.Disks;

internal static class ZoneRedundantDisk
{
    public static readonly PracticeRule Rule = new(Check, ObjectKinds.Cluster, ObjectKinds.StorageClass)
    {
        Descriptor = new Descriptor(
            "PGHA4720", "zone-redundant-disk", Severity.Warning, DiagnosticSource.Azure,
            "Replicated instances stand on replicated disks",
            "use a class of your own with PremiumV2_LRS or Premium_LRS")
        {
            Why = "managed-csi and managed-csi-premium are zone-redundant (ZRS) on AKS clusters with zones: every write waits for three zones, for a copy that the standbys hold already.",
        },
    };

    private static void Check(PracticeContext context)
    {
        if (context.Subject.Kind.Kind == "StorageClass")
        {
            var sku = AzureDisk.Parameter(context.Root, "skuName");
            if (AzureDisk.IsDisk(context.Root) && sku.TextOrEmpty.EndsWith("_ZRS", StringComparison.OrdinalIgnoreCase) && AzureDisk.ClustersOn(context).Any(cluster => Field.Root(cluster.Judged)["spec"].Instances() > 1))
                context.Report(sku, $"skuName is {sku.Text}, under a cluster with standbys", severity: Severity.Info);
            return;
        }
        foreach (var name in context.Spec.Volumes().Select(AzureDisk.ClassNameOf).Where(name => name.Text is "default" or "managed-csi" or "managed-csi-premium"))
        {
            if (context.Spec.Instances() > 1 && context.Around.Find(ObjectKinds.StorageClass, null, name.TextOrEmpty) is null)
                context.Report(name, $"class {name.Text} makes zone-redundant disks on a cluster with zones");
        }
    }
}
