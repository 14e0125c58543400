namespace PgHaManifests.Core.Yaml.Parsing;

/// <summary>
/// Gives the same string for the same short text: manifests repeat their keys and many values thousands of times. A table of fixed size,
/// filled without locks: losing a race costs a string, nothing else.
/// </summary>
internal static class KnownText
{
    private const int MaxLength = 40;
    private const int Size = 4096;
    private static readonly string?[] Table = new string?[Size];

    public static string Get(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
            return "";
        if (text.Length > MaxLength)
            return text.ToString();
        var hash = (uint)text.Length;
        foreach (var c in text)
            hash = (hash * 31) + c;
        ref var slot = ref Table[(hash ^ (hash >> 12)) % Size];
        var known = slot;
        if (known is not null && text.SequenceEqual(known))
            return known;
        return slot = text.ToString();
    }
}
