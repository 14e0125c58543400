using System.Globalization;
using System.Numerics;

namespace PgHaManifests.Core.Schemas.Formats;

/// <summary>An IP address as Go's <c>net</c> package reads it.</summary>
/// <param name="Bits">The address as a number: 32 bits for IPv4 and IPv4 in IPv6, else 128.</param>
/// <param name="IsV4">Also true of an IPv4 address written in IPv6.</param>
internal readonly record struct IpAddress(UInt128 Bits, bool IsV4)
{
    public int Length => IsV4 ? 32 : 128;

    /// <summary>127.0.0.0/8 or ::1.</summary>
    public bool IsLoopback => IsV4 ? Bits >> 24 == 127 : Bits == 1;

    public bool IsUnspecified => Bits == 0;

    /// <summary>169.254.0.0/16 or fe80::/10.</summary>
    public bool IsLinkLocalUnicast => IsV4 ? Bits >> 16 == 0xA9FE : Bits >> 118 == 0x3FA;

    /// <summary>224.0.0.0/24 or ffx2::/16.</summary>
    public bool IsLinkLocalMulticast => IsV4 ? Bits >> 8 == 0xE00000 : Bits >> 120 == 0xFF && ((Bits >> 112) & 0xF) == 2;

    public bool IsMulticast => IsV4 ? Bits >> 28 == 0xE : Bits >> 120 == 0xFF;

    /// <summary>What every client of the API takes: no leading zeros, no zone.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out IpAddress address) => TryParse(text, leadingZeros: false, out address);

    /// <summary>What the server takes where it took sloppy addresses before: octets with leading zeros, read as decimal.</summary>
    public static bool TryParseLegacy(ReadOnlySpan<char> text, out IpAddress address) => TryParse(text, leadingZeros: true, out address);

    private static bool TryParse(ReadOnlySpan<char> text, bool leadingZeros, out IpAddress address)
    {
        address = default;
        if (text.Contains(':'))
        {
            if (!TryParseV6(text, leadingZeros, out var bits))
                return false;
            address = bits >> 32 == 0xFFFF ? new IpAddress(bits & 0xFFFFFFFF, true) : new IpAddress(bits, false);
            return true;
        }
        if (!TryParseV4(text, leadingZeros, out var v4))
            return false;
        address = new IpAddress(v4, true);
        return true;
    }

    private static bool TryParseV4(ReadOnlySpan<char> text, bool leadingZeros, out uint bits)
    {
        bits = 0;
        var count = 0;
        foreach (var part in text.Split('.'))
        {
            var octet = text[part];
            if (++count > 4 || octet.Length is 0 || (octet.Length > 3 && !leadingZeros) || octet.ContainsAnyExceptInRange('0', '9'))
                return false;
            if (octet.Length > 1 && octet[0] == '0' && !leadingZeros)
                return false;
            if (!byte.TryParse(octet, NumberStyles.None, CultureInfo.InvariantCulture, out var value))
                return false;
            bits = bits << 8 | value;
        }
        return count == 4;
    }

    private static bool TryParseV6(ReadOnlySpan<char> text, bool leadingZeros, out UInt128 bits)
    {
        bits = 0;
        var gap = text.IndexOf("::", StringComparison.Ordinal);
        if (gap < 0)
            return Groups(text, leadingZeros, out bits, out var all) && all == 8;
        if (!Groups(text[..gap], leadingZeros: false, out var head, out var headCount, mayEndInV4: false)
            || !Groups(text[(gap + 2)..], leadingZeros, out var tail, out var tailCount)
            || headCount + tailCount > 7)
            return false;
        bits = headCount == 0 ? tail : head << (16 * (8 - headCount)) | tail;
        return true;
    }

    private static bool Groups(ReadOnlySpan<char> text, bool leadingZeros, out UInt128 bits, out int count, bool mayEndInV4 = true)
    {
        (bits, count) = (0, 0);
        if (text.IsEmpty)
            return true;
        foreach (var part in text.Split(':'))
        {
            var group = text[part];
            if (mayEndInV4 && part.End.Value == text.Length && group.Contains('.'))
            {
                if (!TryParseV4(group, leadingZeros, out var v4))
                    return false;
                bits = bits << 32 | v4;
                count += 2;
                continue;
            }
            if (group.Length is 0 or > 4 || !ushort.TryParse(group, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
                return false;
            bits = bits << 16 | value;
            count++;
        }
        return count <= 8;
    }

    /// <summary>Written the way it is printed.</summary>
    public bool IsCanonical(ReadOnlySpan<char> text) => text.SequenceEqual(ToString());

    public override string ToString()
    {
        if (IsV4)
            return $"{(byte)(Bits >> 24)}.{(byte)(Bits >> 16)}.{(byte)(Bits >> 8)}.{(byte)Bits}";
        Span<byte> bytes = stackalloc byte[16];
        ((IBinaryInteger<UInt128>)Bits).WriteBigEndian(bytes);
        return new System.Net.IPAddress(bytes).ToString();
    }
}
