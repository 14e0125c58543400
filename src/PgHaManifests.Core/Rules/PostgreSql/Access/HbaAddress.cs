using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace PgHaManifests.Core.Rules.PostgreSql.Access;

/// <summary>The address part of a pg_hba line: a keyword, a host name, an address with a prefix length, or an address and a mask.</summary>
internal static class HbaAddress
{
    /// <summary>What is wrong, or null; <paramref name="at"/> moves behind the address.</summary>
    public static string? Fault(List<List<AccessToken>> fields, ref int at)
    {
        if (fields.Count <= at)
            return "the line ends before the address";
        if (fields[at].Count > 1)
            return "the address has several values";
        var token = fields[at++][0];
        if (token.IsKeyword("all") || token.IsKeyword("samehost") || token.IsKeyword("samenet"))
            return null;
        var slash = token.Text.IndexOf('/', StringComparison.Ordinal);
        var family = FamilyOf(slash < 0 ? token.Text : token.Text[..slash]);
        if (slash >= 0)
        {
            if (family is null)
                return $"{token.Text} has a prefix length but no address before it";
            return IsPrefix(token.Text[(slash + 1)..], family == AddressFamily.InterNetwork ? 32 : 128) ? null : $"invalid prefix length in {token.Text}";
        }
        return family is null ? null : MaskFault(fields, ref at, family.Value);
    }

    private static string? MaskFault(List<List<AccessToken>> fields, ref int at, AddressFamily family)
    {
        if (fields.Count <= at)
            return "the line ends before the network mask";
        if (fields[at].Count > 1)
            return "the network mask has several values";
        var mask = fields[at++][0].Text;
        return FamilyOf(mask) switch
        {
            null => $"invalid network mask {mask}: an address without prefix length needs one",
            var other when other != family => "address and network mask are of different kinds",
            _ => null,
        };
    }

    private static bool IsPrefix(string text, int most) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowLeadingWhite, CultureInfo.InvariantCulture, out var bits) && bits >= 0 && bits <= most;

    /// <summary>The kind of a numeric address, in the C library's spelling (<c>10.1</c> is <c>10.0.0.1</c>); null for a host name.</summary>
    private static AddressFamily? FamilyOf(string text)
    {
        if (text.Contains(':', StringComparison.Ordinal))
            return !text.StartsWith('[') && IPAddress.TryParse(text, out var address) ? address.AddressFamily : null;
        return IsDotted(text) ? AddressFamily.InterNetwork : null;
    }

    private static bool IsDotted(string text)
    {
        var parts = text.Split('.');
        if (parts.Length > 4)
            return false;
        for (var i = 0; i < parts.Length; i++)
        {
            // The last part fills all bytes that are left.
            var most = i < parts.Length - 1 ? 255 : (long)Math.Pow(256, 5 - parts.Length) - 1;
            if (Number(parts[i]) is not { } number || number > most)
                return false;
        }
        return true;
    }

    private static long? Number(string part)
    {
        if (part.Length is 0 or > 12 || !char.IsAsciiDigit(part[0]))
            return null;
        var hexadecimal = part.StartsWith("0x", StringComparison.OrdinalIgnoreCase);
        if (hexadecimal)
            return long.TryParse(part.AsSpan(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value) ? value : null;
        if (!part.All(char.IsAsciiDigit))
            return null;
        if (part[0] != '0' || part.Length == 1)
            return long.Parse(part, CultureInfo.InvariantCulture);
        return part.All(c => c <= '7') ? Convert.ToInt64(part, 8) : null;
    }
}
