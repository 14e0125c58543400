using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace PgHaManifests.Core.Rules.Azure.Network;

/// <summary>A network such as <c>203.0.113.0/24</c>.</summary>
internal sealed record SourceNetwork(bool IsV6, int Prefix, bool HasHostBits)
{
    public bool IsAny => Prefix == 0;

    /// <summary>Null for what is no network. An address alone is one, of itself.</summary>
    public static SourceNetwork? Parse(string text)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (!IPAddress.TryParse(slash < 0 ? text : text[..slash], out var address))
            return null;
        var bytes = address.GetAddressBytes();
        var prefix = bytes.Length * 8;
        if (slash >= 0 && (!int.TryParse(text.AsSpan(slash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out prefix) || prefix > bytes.Length * 8))
            return null;
        var hostBits = Enumerable.Range(prefix, bytes.Length * 8 - prefix).Any(bit => (bytes[bit / 8] >> (7 - bit % 8) & 1) == 1);
        return new SourceNetwork(address.AddressFamily == AddressFamily.InterNetworkV6, prefix, hostBits);
    }
}
