using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Operator.Clusters.Warnings;

/// <summary>The size or class of a volume stands in two places, of which one is not looked at.</summary>
internal static class StorageSetTwice
{
    public static readonly ObjectRule Rule = new(
        new Descriptor(
            "PGHA4283",
            "storage-set-twice",
            Severity.Warning,
            DiagnosticSource.Operator,
            "A volume's size or class is given beside the one in its pvcTemplate.",
            "keep one of the two; the one in pvcTemplate is ignored"),
        ["Cluster"],
        Check);

    private static void Check(ObjectContext context)
    {
        foreach (var name in (ReadOnlySpan<string>)["storage", "walStorage"])
        {
            var (storage, template) = (context.Spec[name], context.Spec[name]["pvcTemplate"]);
            if (storage["storageClass"].Exists && template["storageClassName"].Exists)
                Report(context, storage["storageClass"], template["storageClassName"]);
            var request = template["resources"]["requests"]["storage"];
            if (storage["size"].TextOrEmpty.Length > 0 && request.Amount().Sign != 0)
                Report(context, storage["size"], request);
        }
    }

    private static void Report(ObjectContext context, Field used, Field ignored) =>
        context.Report(used.Path, ignored, $"{ignored.Path} is {ignored.Shown()}, but {used.Path} is set too ({used.Shown()}), which wins");
}
