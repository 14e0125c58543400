using System.Globalization;

namespace PgHaManifests.Core.Schemas.Formats;

/// <summary>A range of addresses in CIDR notation.</summary>
/// <param name="Address">As written, bits beyond the prefix included.</param>
internal readonly record struct IpRange(IpAddress Address, int PrefixLength)
{
    public UInt128 Network => PrefixLength == 0 ? 0 : Address.Bits >> (Address.Length - PrefixLength) << (Address.Length - PrefixLength);

    /// <summary>No bit is set beyond the prefix.</summary>
    public bool IsNetwork => Network == Address.Bits;

    public static bool TryParse(ReadOnlySpan<char> text, out IpRange range) => TryParse(text, legacy: false, out range);

    /// <summary>As <see cref="IpAddress.TryParseLegacy"/>.</summary>
    public static bool TryParseLegacy(ReadOnlySpan<char> text, out IpRange range) => TryParse(text, legacy: true, out range);

    private static bool TryParse(ReadOnlySpan<char> text, bool legacy, out IpRange range)
    {
        range = default;
        var slash = text.IndexOf('/');
        if (slash < 0)
            return false;
        var address = text[..slash];
        var prefix = text[(slash + 1)..];
        if (!(legacy ? IpAddress.TryParseLegacy(address, out var parsed) : IpAddress.TryParse(address, out parsed)))
            return false;
        // An IPv4 address written in IPv6 counts its prefix over 128 bits.
        var isMapped = parsed.IsV4 && address.Contains(':');
        if (!int.TryParse(prefix, NumberStyles.None, CultureInfo.InvariantCulture, out var length) || length > (isMapped ? 128 : parsed.Length))
            return false;
        if (isMapped)
            length = Math.Max(0, length - 96);
        range = new IpRange(parsed, length);
        return true;
    }

    public bool Contains(IpAddress other) =>
        other.IsV4 == Address.IsV4 && (PrefixLength == 0 || other.Bits >> (Address.Length - PrefixLength) == Address.Bits >> (Address.Length - PrefixLength));
}
