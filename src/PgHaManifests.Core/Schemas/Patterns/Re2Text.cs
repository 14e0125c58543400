namespace PgHaManifests.Core.Schemas.Patterns;

/// <summary>Reads UTF-16 text as code points; half a surrogate pair reads as U+FFFD, as it would have arrived at the server.</summary>
internal static class Re2Text
{
    public static int RuneAt(ReadOnlySpan<char> text, int index, out int length)
    {
        var first = text[index];
        length = 1;
        if (!char.IsSurrogate(first))
            return first;
        if (!char.IsHighSurrogate(first) || index + 1 >= text.Length || !char.IsLowSurrogate(text[index + 1]))
            return 0xFFFD;
        length = 2;
        return char.ConvertToUtf32(first, text[index + 1]);
    }
}
