using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Settings.Values;

namespace PgHaManifests.Core.Rules.Operator.Clusters.Extensions;

/// <summary>From 1.29 on an image catalog may bring an extension's image; before, each extension names its own.</summary>
internal static class ExtensionImage
{
    public static readonly ObjectRule Rule = new(
        new Descriptor(
            "PGHA4301",
            "extension-image",
            Severity.Error,
            DiagnosticSource.Operator,
            "An extension has no image",
            "set image.reference of the extension, or take PostgreSQL's image from a catalog that has the extension's (1.29 and later)"),
        ["Cluster"],
        Check);

    private static void Check(ObjectContext context)
    {
        if (context.IsAtLeast("1.29") && context.Spec["imageCatalogRef"].Exists)
            return;
        foreach (var extension in context.Spec["postgresql"]["extensions"].Items)
        {
            var reference = extension["image"]["reference"];
            if (reference.TextOrEmpty.Length == 0)
                context.Report(reference, $"the extension {Shown.Quote(extension["name"].TextOrEmpty)} has no image.reference");
        }
    }
}
