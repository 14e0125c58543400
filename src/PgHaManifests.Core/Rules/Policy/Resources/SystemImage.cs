using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Policy.Resources;

internal static class SystemImage
{
    public static readonly PracticeRule Rule = new(Check, ObjectKinds.Cluster)
    {
        Descriptor = new Descriptor(
            "PGHA4862", "system-image-with-plugin", Severity.Warning, DiagnosticSource.Policy,
            "The image carries backup tools that nothing uses",
            "use the flavour standard or minimal")
        {
            Why = "The flavour system holds Barman for the operator's own backups. It is deprecated, and larger to attack; the plugin brings its own tools.",
        },
    };

    private static void Check(PracticeContext context)
    {
        var image = context.Spec["imageName"];
        if (context.Spec.Archiver().Exists && image.TextOrEmpty.Contains("-system-", StringComparison.Ordinal))
            context.Report(image, $"image {image.Text} is of the flavour system, and backups go through the plugin");
    }
}
