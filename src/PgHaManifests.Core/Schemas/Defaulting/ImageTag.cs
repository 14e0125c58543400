using PgHaManifests.Core.Schemas.Formats;

namespace PgHaManifests.Core.Schemas.Defaulting;

/// <summary>The tag of an image as the operator takes references apart, and the PostgreSQL version that a tag begins with.</summary>
internal static class ImageTag
{
    public const string Latest = "latest";

    private const string Digest = "@sha256:";

    /// <summary><c>latest</c> where there is neither tag nor digest; empty where there is only a digest.</summary>
    public static string Of(string image)
    {
        var name = WithoutDigest(image);
        var colon = name.IndexOf(':', name.LastIndexOf('/') + 1);
        if (colon >= 0 && colon < name.Length - 1)
            return name[(colon + 1)..];
        return name.Length < image.Length ? "" : Latest;
    }

    /// <summary>
    /// A tag is a version when it begins with digits and single points, the first part being the major, the second, if there is a point,
    /// a minor below 100. Whatever follows is not looked at.
    /// </summary>
    public static bool TryMajor(string tag, out int major)
    {
        major = 0;
        var parts = VersionOf(tag).Split('.');
        if (!GoInteger.TryParse(parts[0], out var number) || number > int.MaxValue)
            return false;
        major = (int)number;
        return parts.Length == 1 || (GoInteger.TryParse(parts[1], out var minor) && minor < 100);
    }

    private static string VersionOf(string tag)
    {
        var end = 0;
        while (end < tag.Length && char.IsAsciiDigit(tag[end]))
            end += end + 1 < tag.Length && tag[end + 1] == '.' ? 2 : 1;
        return tag[..end];
    }

    /// <summary>Only hexadecimal digits behind <c>@sha256:</c> are a digest.</summary>
    private static string WithoutDigest(string image)
    {
        var at = image.LastIndexOf(Digest, StringComparison.Ordinal);
        if (at < 0 || at + Digest.Length == image.Length)
            return image;
        foreach (var character in image.AsSpan(at + Digest.Length))
        {
            if (!char.IsAsciiHexDigit(character))
                return image;
        }
        return image[..at];
    }
}
