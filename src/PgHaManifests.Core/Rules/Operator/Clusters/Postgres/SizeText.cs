using PgHaManifests.Core.Schemas.Formats;

namespace PgHaManifests.Core.Rules.Operator.Clusters.Postgres;

/// <summary>
/// A size in PostgreSQL's configuration as the operator reads it, which is not how PostgreSQL does: a number without unit counts
/// megabytes, any other must end in a capital B, kB may be written KB.
/// </summary>
internal static class SizeText
{
    public const string Grammar = "a size such as 512MB or 2GB: a number with one of B, kB, MB, GB and TB";

    /// <param name="text">Not empty.</param>
    /// <param name="size">In bytes; zero when the text cannot be read.</param>
    public static bool TryRead(string text, out Quantity size)
    {
        size = default;
        if (IsInteger(text))
            text += "MB";
        if (!text.EndsWith('B'))
            return false;
        // Kubernetes writes Mi for MB and takes no blanks.
        text = text[..^1].Replace(" ", "", StringComparison.Ordinal);
        if (!IsInteger(text))
            text = (text + "i").Replace("ki", "Ki", StringComparison.Ordinal);
        return Quantity.TryParse(text, out size);
    }

    public static bool IsInteger(string text) => GoInteger.TryParse(text, out _);
}
