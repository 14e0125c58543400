namespace PgHaManifests.Core.Schemas.Cel.Values;

/// <summary>Base64 as Go decodes it: line breaks are skipped, padding is demanded.</summary>
internal static class CelBase64
{
    public static bool TryDecode(string text, out byte[] bytes)
    {
        var compact = text.AsSpan().ContainsAny('\r', '\n')
            ? text.Replace("\r", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal)
            : text;
        bytes = [];
        // The framework also skips blanks, which Go does not.
        if (compact.AsSpan().ContainsAny(' ', '\t'))
            return false;
        var buffer = new byte[compact.Length / 4 * 3];
        if (!Convert.TryFromBase64String(compact, buffer, out var written))
            return false;
        bytes = buffer[..written];
        return true;
    }
}
