using PgHaManifests.Core.Schemas.Formats;
using PgHaManifests.Core.Settings.Definition;

namespace PgHaManifests.Core.Settings.Values;

/// <summary>Addresses and networks.</summary>
internal static class Networks
{
    /// <summary>A network whose host bits are zero: with host bits set Azure takes the whole list for "nobody".</summary>
    public static readonly TextType Cidr = new()
    {
        Expected = "a network such as 203.0.113.0/24, or one address as 203.0.113.7/32",
        MaximumLength = 64,
        Check = CidrFault,
    };

    public static readonly TextType Address = new()
    {
        Expected = "an IPv4 address such as 10.1.0.10",
        MaximumLength = 15,
        Check = text => IpAddress.TryParse(text, out var address) && address.IsV4 ? null : new LeafFault(SettingsDiagnostics.Malformed),
    };

    private static LeafFault? CidrFault(string text)
    {
        if (!IpRange.TryParse(text, out var range))
        {
            return new LeafFault(SettingsDiagnostics.Malformed,
                Help: IpAddress.TryParse(text, out var alone) ? FormattableString.Invariant($"Write one address as a network: {text}/{alone.Length}.") : null);
        }
        if (range.IsNetwork)
            return null;
        var network = FormattableString.Invariant($"{range.Address with { Bits = range.Network }}/{range.PrefixLength}");
        return new LeafFault(SettingsDiagnostics.Malformed,
            $"is {Shown.Quote(text)}, whose address has bits beyond the mask; expected {network}",
            FormattableString.Invariant($"Write {network} for the network, or {range.Address}/{range.Address.Length} for the one address; Azure takes such an entry for 'nobody'."));
    }
}
