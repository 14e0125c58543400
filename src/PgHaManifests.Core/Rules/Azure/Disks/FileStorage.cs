using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Azure.Disks;

internal static class FileStorage
{
    public static readonly PracticeRule Rule = new(Check, ObjectKinds.Cluster, ObjectKinds.StorageClass)
    {
        Descriptor = new Descriptor(
            "PGHA4724", "database-on-files", Severity.Error, DiagnosticSource.Azure,
            "A database lies on a file share",
            "use a class of disk.csi.azure.com")
        {
            Why = "Azure Files and Blob mounts keep neither POSIX permissions nor fsync as PostgreSQL needs them: it does not start, or loses data.",
        },
    };

    private static void Check(PracticeContext context)
    {
        if (context.Subject.Kind.Kind == "StorageClass")
        {
            if (context.Root["provisioner"].Text is "file.csi.azure.com" or "blob.csi.azure.com" or "kubernetes.io/azure-file" && AzureDisk.ClustersOn(context).Any())
                context.Report(context.Root["provisioner"], $"the provisioner is {context.Root["provisioner"].Text}, and a cluster uses the class");
            return;
        }
        foreach (var name in context.Spec.Volumes().Select(AzureDisk.ClassNameOf))
        {
            if (name.TextOrEmpty.StartsWith("azurefile", StringComparison.Ordinal) || name.TextOrEmpty.StartsWith("azureblob", StringComparison.Ordinal))
                context.Report(name, $"class {name.Text} makes file shares");
        }
    }
}
