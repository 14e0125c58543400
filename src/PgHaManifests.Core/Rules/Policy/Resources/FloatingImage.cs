using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Policy.Resources;

internal static class FloatingImage
{
    public static readonly PracticeRule Rule = new(Check, ObjectKinds.Cluster, ObjectKinds.ImageCatalog, ObjectKinds.ClusterImageCatalog)
    {
        Descriptor = new Descriptor(
            "PGHA4861", "image-not-pinned", Severity.Warning, DiagnosticSource.Policy,
            "An image is not pinned by its digest",
            "add the digest to the tag: image:18.4-standard-trixie@sha256:…")
        {
            Why = "A tag such as 18.4-standard-trixie is built anew from time to time, so two instances may run different builds, and a restart may bring another one.",
        },
    };

    private static void Check(PracticeContext context)
    {
        if (context.Subject.Kind.Kind != "Cluster")
        {
            foreach (var entry in context.Spec["images"].Items.Where(entry => !IsPinned(entry["image"])))
                context.Report(entry["image"], $"image {entry["image"].Text} has no digest");
            return;
        }
        if (context.Written["imageCatalogRef"].Exists)
            return;
        if (!context.Written["imageName"].Exists)
            context.Report(context.Written["imageName"], "no image is named, so the operator's default is used, and changes with it");
        else if (!IsPinned(context.Written["imageName"]))
            context.Report(context.Written["imageName"], $"image {context.Written["imageName"].Text} has no digest");
    }

    private static bool IsPinned(Field image) => image.TextOrEmpty.Contains("@sha256:", StringComparison.Ordinal);
}
