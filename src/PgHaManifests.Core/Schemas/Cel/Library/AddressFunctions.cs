using PgHaManifests.Core.Schemas.Cel.Types;
using PgHaManifests.Core.Schemas.Cel.Values;
using PgHaManifests.Core.Schemas.Formats;
using static PgHaManifests.Core.Schemas.Cel.Library.CelOverload;

namespace PgHaManifests.Core.Schemas.Cel.Library;

/// <summary>IP addresses and their ranges. IPv4 addresses written in IPv6 are no addresses here.</summary>
internal static class AddressFunctions
{
    public static IEnumerable<CelOverload> Declarations() => [.. Addresses(), .. Ranges()];

    private static IEnumerable<CelOverload> Addresses() =>
    [
        Global("ip", CelType.String, CelType.Ip, text => ToIp(text.AsString)),
        Global("isIP", CelType.String, CelType.Bool, text => CelValue.Of(TryIp(text.AsString, out _))),
        Global("ip.isCanonical", CelType.String, CelType.Bool, text => ToIp(text.AsString) is var ip && ip.IsError ? ip : CelValue.Of(Ip(ip).ToString() == text.AsString)),
        Global("string", CelType.Ip, CelType.String, ip => CelValue.Of(Ip(ip).ToString())),
        Member("family", CelType.Ip, CelType.Int, ip => CelValue.Of(Ip(ip).IsV4 ? 4L : 6L)),
        Member("isUnspecified", CelType.Ip, CelType.Bool, ip => CelValue.Of(Ip(ip).IsUnspecified)),
        Member("isLoopback", CelType.Ip, CelType.Bool, ip => CelValue.Of(Ip(ip).IsLoopback)),
        Member("isLinkLocalMulticast", CelType.Ip, CelType.Bool, ip => CelValue.Of(Ip(ip).IsLinkLocalMulticast)),
        Member("isLinkLocalUnicast", CelType.Ip, CelType.Bool, ip => CelValue.Of(Ip(ip).IsLinkLocalUnicast)),
        Member("isGlobalUnicast", CelType.Ip, CelType.Bool, ip => CelValue.Of(IsGlobalUnicast(Ip(ip)))),
    ];

    private static IEnumerable<CelOverload> Ranges() =>
    [
        Global("cidr", CelType.String, CelType.Cidr, text => ToRange(text.AsString)),
        Global("isCIDR", CelType.String, CelType.Bool, text => CelValue.Of(TryRange(text.AsString, out _))),
        Global("string", CelType.Cidr, CelType.String, range => CelValue.Of(Text(Range(range)))),
        Member("containsIP", CelType.Cidr, CelType.String, CelType.Bool, (range, text) => Contains(range, ToIp(text.AsString))),
        Member("containsIP", CelType.Cidr, CelType.Ip, CelType.Bool, Contains),
        Member("containsCIDR", CelType.Cidr, CelType.String, CelType.Bool, (range, text) => ContainsRange(range, ToRange(text.AsString))),
        Member("containsCIDR", CelType.Cidr, CelType.Cidr, CelType.Bool, ContainsRange),
        Member("ip", CelType.Cidr, CelType.Ip, range => CelValue.OfObject(CelKind.Ip, Range(range).Address)),
        Member("prefixLength", CelType.Cidr, CelType.Int, range => CelValue.Of((long)Range(range).PrefixLength)),
        Member("masked", CelType.Cidr, CelType.Cidr, range => CelValue.OfObject(CelKind.Cidr, Masked(Range(range)))),
    ];

    private static IpAddress Ip(CelValue value) => (IpAddress)value.As<object>();

    private static IpRange Range(CelValue value) => (IpRange)value.As<object>();

    private static bool TryIp(string text, out IpAddress address) => IpAddress.TryParse(text, out address) && address.IsV4 != text.Contains(':', StringComparison.Ordinal);

    // A prefix length has no leading zero here.
    private static bool TryRange(string text, out IpRange range)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        return IpRange.TryParse(text, out range) && range.Address.IsV4 != text.Contains(':', StringComparison.Ordinal)
            && (text[slash + 1] != '0' || slash + 2 == text.Length);
    }

    private static CelValue ToIp(string text) =>
        TryIp(text, out var address) ? CelValue.OfObject(CelKind.Ip, address) : CelValue.Error($"IP address \"{text}\" parse error during conversion from string");

    private static CelValue ToRange(string text) =>
        TryRange(text, out var range) ? CelValue.OfObject(CelKind.Cidr, range) : CelValue.Error($"network address \"{text}\" parse error during conversion from string");

    private static bool IsGlobalUnicast(IpAddress address) =>
        !address.IsUnspecified && !address.IsLoopback && !address.IsMulticast && !address.IsLinkLocalUnicast && !(address.IsV4 && address.Bits == uint.MaxValue);

    private static CelValue Contains(CelValue range, CelValue ip) => ip.IsError ? ip : CelValue.Of(Range(range).Contains(Ip(ip)));

    private static CelValue ContainsRange(CelValue range, CelValue other) => other.IsError
        ? other
        : CelValue.Of(Range(range).PrefixLength <= Range(other).PrefixLength && Range(range).Contains(Range(other).Address));

    private static IpRange Masked(IpRange range) => range with { Address = range.Address with { Bits = range.Network } };

    private static string Text(IpRange range) => $"{range.Address}/{range.PrefixLength}";
}
