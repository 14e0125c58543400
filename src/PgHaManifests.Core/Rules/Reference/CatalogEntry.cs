using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Reference;

internal static class CatalogEntry
{
    public static readonly GroupRule Rule = new(
        new Descriptor(
            "PGHA4012", "catalog-entry-missing", Severity.Error, DiagnosticSource.Reference,
            "An image catalog has no entry for what is asked of it",
            "add the entry to the catalog, or ask for one that it has")
        {
            Why = "The operator finds no image, and the Cluster or Pooler stays in an error until the catalog has one.",
        },
        Check);

    private static void Check(GroupContext context)
    {
        foreach (var (group, subject) in context.Judged(ObjectKinds.Cluster, ObjectKinds.Pooler))
        {
            var spec = Field.Root(subject.Root)["spec"];
            var ofCluster = subject.Kind.Kind == "Cluster";
            var reference = ofCluster ? spec["imageCatalogRef"] : spec["pgbouncer"]["imageCatalogRef"];
            var kind = reference["kind"].Text == "ClusterImageCatalog" ? ObjectKinds.ClusterImageCatalog : ObjectKinds.ImageCatalog;
            var space = kind == ObjectKinds.ImageCatalog ? subject.Namespace : null;
            if (context.Around(group).Find(kind, space, reference["name"].TextOrEmpty) is not { } catalog)
                continue;
            var entries = Field.Root(catalog.Judged)["spec"];
            if (ofCluster && reference["major"].Number is { } major && !entries["images"].Items.Any(entry => entry["major"].Number == major))
                context.Report(group, subject, reference["major"], $"{kind.Kind} {catalog.Name} has no image of major {major}");
            if (reference["key"].Text is { } key && !entries["componentImages"].Items.Any(entry => entry["key"].Text == key))
                context.Report(group, subject, reference["key"], $"{kind.Kind} {catalog.Name} has no component image {key}");
        }
    }
}
