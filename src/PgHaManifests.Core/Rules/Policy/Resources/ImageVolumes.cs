using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Schemas;

namespace PgHaManifests.Core.Rules.Policy.Resources;

internal static class ImageVolumes
{
    public static readonly PracticeRule Rule = new(Check, ObjectKinds.Cluster)
    {
        Descriptor = new Descriptor(
            "PGHA4867", "extension-images-not-supported", Severity.Error, DiagnosticSource.Policy,
            "Extension images need a later PostgreSQL or Kubernetes",
            "upgrade, or use an image that holds the extension")
        {
            Why = "An extension as an image volume needs PostgreSQL 18, which takes extensions from other folders, and Kubernetes 1.33, which mounts images.",
        },
    };

    private static void Check(PracticeContext context)
    {
        var extensions = context.Spec["postgresql"]["extensions"];
        if (extensions.Count == 0)
            return;
        if (context.Spec.Major() is { } major && major < 18)
            context.Report(extensions, $"extension images need PostgreSQL 18; this is {major}");
        if (context.Facts.KubernetesVersion is { } kubernetes && ReleaseOrder.MinorNumberOf(kubernetes) < 33)
            context.Report(extensions, $"extension images need Kubernetes 1.33; this is {kubernetes}");
    }
}
