namespace PgHaManifests.Core.Schemas.Formats;

/// <summary>Base64 in the two readings of the API server.</summary>
internal static class Base64Text
{
    /// <summary>The schema format <c>byte</c>: whole groups of four, padded, nothing else, and at least one.</summary>
    public static bool IsFormatByte(string text) => text.Length > 0 && IsPadded(text);

    /// <summary>How a field of bytes is decoded (a Secret's data): line breaks are skipped, the rest must be padded groups of four.</summary>
    public static bool TryDecodedLength(string text, out int length)
    {
        length = 0;
        var body = text.AsSpan().ContainsAny('\r', '\n') ? string.Concat(text.Where(c => c is not ('\r' or '\n'))) : text;
        if (!IsPadded(body))
            return false;
        length = body.Length / 4 * 3 - (body.EndsWith("==", StringComparison.Ordinal) ? 2 : body.EndsWith('=') ? 1 : 0);
        return true;
    }

    private static bool IsPadded(string text)
    {
        if (text.Length % 4 != 0)
            return false;
        var letters = text.AsSpan().TrimEnd('=');
        if (text.Length - letters.Length > 2)
            return false;
        foreach (var c in letters)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('+' or '/'))
                return false;
        }
        return true;
    }
}
