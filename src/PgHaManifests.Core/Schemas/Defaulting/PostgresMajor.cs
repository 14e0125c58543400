using PgHaManifests.Core.Yaml;

namespace PgHaManifests.Core.Schemas.Defaulting;

/// <summary>The PostgreSQL major version that a Cluster runs, as the operator reads it out of the image's tag or the catalog reference.</summary>
public static class PostgresMajor
{
    /// <summary>Null when the tag does not begin with a version.</summary>
    /// <param name="spec">With defaults: one that names neither image nor catalog has no version.</param>
    public static int? Of(YamlMapping spec)
    {
        if (spec["imageCatalogRef"] is YamlMapping catalog)
            return catalog["major"] is YamlScalar major && JsonValue.KindOf(major) == JsonKind.Integer ? (int)JsonValue.Integer(major) : null;
        return OfImage(spec.TextOf("imageName"));
    }

    /// <summary>Of <c>registry:5000/postgresql:18.4-standard@sha256:…</c> 18.</summary>
    public static int? OfImage(string image) => ImageTag.TryMajor(ImageTag.Of(image), out var major) ? major : null;
}
