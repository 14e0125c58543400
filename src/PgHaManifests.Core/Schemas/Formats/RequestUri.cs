namespace PgHaManifests.Core.Schemas.Formats;

/// <summary>The schema format <c>uri</c>: what Go's <c>url.ParseRequestURI</c> takes, an absolute URI or an absolute path.</summary>
internal static class RequestUri
{
    private const string HostPunctuation = "-_.~!$&'()*+,;=:[]<>\"";
    private const string UserPunctuation = "-._:~!$&'()*+,;=%@";

    public static bool IsValid(string text)
    {
        if (text.Length == 0 || text.AsSpan().ContainsAnyInRange('\0', '\u001F') || text.Contains('\u007F', StringComparison.Ordinal))
            return false;
        if (text == "*")
            return true;
        if (!TryCutScheme(text, out var hasScheme, out var rest))
            return false;
        var query = rest.IndexOf('?');
        if (query >= 0)
            rest = rest[..query];
        if (!rest.StartsWith('/'))
            return hasScheme;
        if (hasScheme && rest.StartsWith("//", StringComparison.Ordinal))
        {
            var slash = rest[2..].IndexOf('/');
            var authority = slash < 0 ? rest[2..] : rest[2..(slash + 2)];
            if (!IsAuthority(authority))
                return false;
            rest = slash < 0 ? [] : rest[(slash + 2)..];
        }
        return HasGoodEscapes(rest);
    }

    /// <summary>Letters, digits and <c>+-.</c> up to a colon; anything else before it means that there is no scheme.</summary>
    private static bool TryCutScheme(ReadOnlySpan<char> text, out bool hasScheme, out ReadOnlySpan<char> rest)
    {
        hasScheme = false;
        rest = text;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsAsciiLetter(c) || (i > 0 && (char.IsAsciiDigit(c) || c is '+' or '-' or '.')))
                continue;
            if (c != ':')
                return true;
            hasScheme = i > 0;
            rest = text[(i + 1)..];
            return hasScheme;
        }
        return true;
    }

    private static bool IsAuthority(ReadOnlySpan<char> authority)
    {
        var at = authority.LastIndexOf('@');
        if (at < 0)
            return IsHost(authority);
        var user = authority[..at];
        foreach (var c in user)
        {
            if (!char.IsAsciiLetterOrDigit(c) && !UserPunctuation.Contains(c, StringComparison.Ordinal))
                return false;
        }
        return HasGoodEscapes(user) && IsHost(authority[(at + 1)..]);
    }

    private static bool IsHost(ReadOnlySpan<char> host)
    {
        if (host.StartsWith('['))
        {
            var end = host.LastIndexOf(']');
            if (end < 0 || !IsPort(host[(end + 1)..]))
                return false;
            var zone = host[1..end].IndexOf("%25", StringComparison.Ordinal);
            var address = zone < 0 ? host[1..end] : host[1..(zone + 1)];
            return IpAddress.TryParse(address, out _) && address.Contains(':');
        }
        var colon = host.IndexOf(':');
        if (colon >= 0 && !IsPort(host[colon..]))
            return false;
        for (var i = 0; i < host.Length; i++)
        {
            // An escape may stand for a character beyond ASCII only.
            if (host[i] == '%' && (i + 2 >= host.Length || !char.IsAsciiHexDigit(host[i + 1]) || host[i + 1] < '8' || !char.IsAsciiHexDigit(host[i + 2])))
                return false;
            if (host[i] < 0x80 && host[i] != '%' && !char.IsAsciiLetterOrDigit(host[i]) && !HostPunctuation.Contains(host[i], StringComparison.Ordinal))
                return false;
        }
        return true;
    }

    private static bool IsPort(ReadOnlySpan<char> port) =>
        port.IsEmpty || (port[0] == ':' && !port[1..].ContainsAnyExceptInRange('0', '9'));

    private static bool HasGoodEscapes(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '%' && (i + 2 >= text.Length || !char.IsAsciiHexDigit(text[i + 1]) || !char.IsAsciiHexDigit(text[i + 2])))
                return false;
        }
        return true;
    }
}
