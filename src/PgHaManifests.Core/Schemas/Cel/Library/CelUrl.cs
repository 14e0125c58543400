using System.Text;
using PgHaManifests.Core.Schemas.Cel.Values;
using PgHaManifests.Core.Schemas.Formats;

namespace PgHaManifests.Core.Schemas.Cel.Library;

/// <summary>A URL taken apart as Go does it.</summary>
/// <param name="Path">As written, escapes kept.</param>
internal sealed record CelUrl(string Text, string Scheme, string Host, string Path, string Query)
{
    /// <summary>Reads an absolute URI or an absolute path; null for anything else.</summary>
    public static CelUrl? Parse(string text)
    {
        if (!RequestUri.IsValid(text))
            return null;
        // Valid as a request, where '#' is an ordinary character, it is now read as a URL, where a fragment follows.
        var rest = text.AsSpan();
        var hash = rest.IndexOf('#');
        if (hash >= 0 && !IsEscaped(rest[(hash + 1)..]))
            return null;
        rest = hash < 0 ? rest : rest[..hash];
        var colon = rest[0] == '/' ? -1 : rest.IndexOf(':');
        var scheme = colon < 0 ? "" : rest[..colon].ToString().ToLowerInvariant();
        rest = rest[(colon + 1)..];
        var mark = rest.IndexOf('?');
        var query = mark < 0 ? "" : rest[(mark + 1)..].ToString();
        rest = mark < 0 ? rest : rest[..mark];
        var host = "";
        if (rest.StartsWith("//", StringComparison.Ordinal) && (scheme.Length > 0 || !rest.StartsWith("///", StringComparison.Ordinal)))
        {
            var slash = rest[2..].IndexOf('/');
            var authority = slash < 0 ? rest[2..] : rest.Slice(2, slash);
            host = Unescape(authority[(authority.LastIndexOf('@') + 1)..].ToString());
            rest = slash < 0 ? [] : rest[(slash + 2)..];
        }
        // What follows a scheme without a slash, as in mailto:a@b, is no path.
        var path = rest.StartsWith('/') || rest is "*" ? rest.ToString() : "";
        return new CelUrl(text, scheme, host, path, query);
    }

    /// <summary>Every percent sign begins an escape of two hexadecimal digits.</summary>
    private static bool IsEscaped(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '%' && (i + 2 >= text.Length || !char.IsAsciiHexDigit(text[i + 1]) || !char.IsAsciiHexDigit(text[i + 2])))
                return false;
        }
        return true;
    }

    private static string Unescape(string text)
    {
        if (!text.Contains('%', StringComparison.Ordinal))
            return text;
        var octets = CodePoints.Utf8(text);
        var length = 0;
        for (var i = 0; i < octets.Length; i++)
        {
            var escaped = octets[i] == '%';
            octets[length++] = escaped ? Convert.ToByte(Encoding.ASCII.GetString(octets, i + 1, 2), 16) : octets[i];
            i += escaped ? 2 : 0;
        }
        return Encoding.UTF8.GetString(octets, 0, length);
    }

    private (string Name, string Port) SplitHost()
    {
        var colon = Host.LastIndexOf(':');
        var hasPort = colon >= 0 && !Host.AsSpan(colon + 1).ContainsAnyExceptInRange('0', '9');
        var (name, port) = hasPort ? (Host[..colon], Host[(colon + 1)..]) : (Host, "");
        return (name.StartsWith('[') && name.EndsWith(']') ? name[1..^1] : name, port);
    }

    public string HostName => SplitHost().Name;
    public string Port => SplitHost().Port;

    /// <summary>The path as written where it is escaped already, else with escapes.</summary>
    public string EscapedPath
    {
        get
        {
            const string allowed = "-_.~!$&'()*+,;=:@[]/%";
            if (Path.All(character => char.IsAsciiLetterOrDigit(character) || allowed.Contains(character, StringComparison.Ordinal)))
                return Path;
            var text = new StringBuilder();
            foreach (var octet in CodePoints.Utf8(Unescape(Path)))
            {
                if (octet < 0x80 && (char.IsAsciiLetterOrDigit((char)octet) || "-_.~$&+,/:;=@".Contains((char)octet, StringComparison.Ordinal)))
                    text.Append((char)octet);
                else
                    text.Append('%').Append(Convert.ToHexString([octet]));
            }
            return text.ToString();
        }
    }

    /// <summary>The values of each query key; pairs that cannot be read are left out.</summary>
    public IEnumerable<(string Key, string Value)> QueryPairs()
    {
        foreach (var pair in Query.Split('&'))
        {
            if (pair.Length == 0 || pair.Contains(';', StringComparison.Ordinal) || !IsEscaped(pair))
                continue;
            var equals = pair.IndexOf('=', StringComparison.Ordinal);
            var (key, value) = equals < 0 ? (pair, "") : (pair[..equals], pair[(equals + 1)..]);
            yield return (Unescape(key.Replace('+', ' ')), Unescape(value.Replace('+', ' ')));
        }
    }
}
