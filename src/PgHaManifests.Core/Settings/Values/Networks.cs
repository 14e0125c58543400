using System.Globalization;
using System.Net;
using System.Net.Sockets;
using PgHaManifests.Core.Settings.Definition;

namespace PgHaManifests.Core.Settings.Values;

/// <summary>Addresses and networks.</summary>
internal static class Networks
{
    /// <summary>A network whose host bits are zero: with host bits set Azure takes the whole list for "nobody".</summary>
    public static readonly TextType Cidr = new()
    {
        Expected = "a network such as 203.0.113.0/24, or one address as 203.0.113.7/32",
        Check = CidrFault,
    };

    public static readonly TextType Address = new()
    {
        Expected = "an IPv4 address such as 10.1.0.10",
        Check = text => TryParse(text, out var address) && address.AddressFamily == AddressFamily.InterNetwork ? null : new LeafFault(SettingsDiagnostics.Malformed),
    };

    private static LeafFault? CidrFault(string text)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0)
        {
            return new LeafFault(SettingsDiagnostics.Malformed,
                Help: TryParse(text, out var alone) ? $"Write one address as a network: {text}/{alone.GetAddressBytes().Length * 8}." : null);
        }
        if (!TryParse(text[..slash], out var address) || !TryPrefix(text[(slash + 1)..], address, out var prefix))
            return new LeafFault(SettingsDiagnostics.Malformed);
        var masked = Mask(address, prefix);
        return masked.Equals(address)
            ? null
            : new LeafFault(SettingsDiagnostics.Malformed,
                FormattableString.Invariant($"is {Shown.Quote(text)}, whose address has bits beyond the mask; expected {masked}/{prefix}"),
                FormattableString.Invariant($"Write {masked}/{prefix} for the network, or {address}/{address.GetAddressBytes().Length * 8} for the one address; Azure takes such an entry for 'nobody'."));
    }

    private static bool TryPrefix(string text, IPAddress address, out int prefix)
    {
        var most = address.GetAddressBytes().Length * 8;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out prefix) && prefix <= most
            && (text.Length == 1 || text[0] != '0');
    }

    /// <summary>Only the usual notations: the framework also takes numbers, octal parts and scopes.</summary>
    private static bool TryParse(string text, out IPAddress address)
    {
        if (!IPAddress.TryParse(text, out var parsed))
        {
            address = IPAddress.None;
            return false;
        }
        address = parsed;
        if (parsed.AddressFamily != AddressFamily.InterNetwork)
            return !text.Contains('%', StringComparison.Ordinal) && !text.Contains('[', StringComparison.Ordinal);
        var parts = text.Split('.');
        return parts.Length == 4 && parts.All(part => part.Length is >= 1 and <= 3 && part.All(char.IsAsciiDigit) && (part.Length == 1 || part[0] != '0'));
    }

    private static IPAddress Mask(IPAddress address, int prefix)
    {
        var bytes = address.GetAddressBytes();
        for (var i = 0; i < bytes.Length; i++)
        {
            var bits = Math.Clamp(prefix - (i * 8), 0, 8);
            bytes[i] &= (byte)(0xff << (8 - bits));
        }
        return new IPAddress(bytes);
    }
}
