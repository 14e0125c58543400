using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Schemas.Defaulting;

namespace PgHaManifests.Core.Rules.Operator.Clusters.Images;

/// <summary>The operator reads the version of PostgreSQL out of the image's tag, so that there must be one that begins with it.</summary>
internal static class ImageVersionTag
{
    public static readonly ObjectRule Rule = new(
        new Descriptor(
            "PGHA4130", "image-version-tag", Severity.Error, DiagnosticSource.Operator,
            "The image's tag does not tell the version of PostgreSQL.",
            "use a tag that begins with the version, such as 18.4-standard-trixie, and a digest behind it if you want one"),
        ["Cluster"],
        context =>
        {
            var image = context.Spec["imageName"];
            if (image.TextOrEmpty.Length == 0)
                return;
            var tag = ImageTag.Of(image.TextOrEmpty);
            if (tag == ImageTag.Latest)
                context.Report(image, $"the tag of '{image.Text}' is {ImageTag.Latest}, given or not, which tells no version");
            else if (tag.Length == 0)
                context.Report(image, $"'{image.Text}' has a digest and no tag, so that it tells no version");
            else if (!ImageTag.TryMajor(tag, out _))
                context.Report(image, $"the tag '{tag}' does not begin with a version; expected a major, or a major and a minor below 100 with a point between them");
        });
}
