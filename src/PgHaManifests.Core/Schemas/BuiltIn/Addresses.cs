using PgHaManifests.Core.Schemas.Formats;

namespace PgHaManifests.Core.Schemas.BuiltIn;

/// <summary>Addresses and ranges as fields of built-in kinds take them.</summary>
internal static class Addresses
{
    public static void Check(Field address) => address.RefuseIf(BuiltInDiagnostics.Address, Fault(address.Text, address.Server));

    /// <summary>An address of Services must be one that others can reach.</summary>
    public static void CheckReachable(Field address)
    {
        var fault = Fault(address.Text, address.Server);
        address.RefuseIf(BuiltInDiagnostics.Address, fault);
        if (fault is not null || !IpAddress.TryParseLegacy(address.Text, out var parsed))
            return;
        var kind = parsed.IsUnspecified ? "the unspecified address"
            : parsed.IsLoopback ? "a loopback address"
            : parsed.IsLinkLocalUnicast ? "a link-local address"
            : parsed.IsLinkLocalMulticast ? "a link-local multicast address"
            : null;
        if (kind is not null)
            address.Refuse(BuiltInDiagnostics.Address, $"is {address.Shown}, {kind}, which nobody else can reach");
    }

    public static void CheckRange(Field range) => CheckRange(range, range.Text);

    public static void CheckRange(Field range, string text)
    {
        if (RangeFault(text, range.Server) is { } fault)
            range.Refuse(BuiltInDiagnostics.AddressRange, $"is '{text}'; {fault}");
    }

    /// <summary>Null for a good range.</summary>
    public static string? RangeFault(string text, ServerRelease server)
    {
        if (!IpRange.TryParseLegacy(text, out var range))
            return "expected a range of addresses such as 10.9.8.0/24 or 2001:db8::/64";
        if (!server.HasStrictAddresses)
            return null;
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (!IpRange.TryParse(text, out _) || (text.Length > slash + 2 && text[slash + 1] == '0'))
            return "numbers may not have leading zeros";
        if (IsV4InV6(text, range.Address))
            return "an IPv4 range may not be written in IPv6";
        return range.IsNetwork ? null : "no bits may be set beyond the prefix";
    }

    private static string? Fault(string text, ServerRelease server)
    {
        if (!IpAddress.TryParseLegacy(text, out var address))
            return "expected an IP address such as 10.9.8.7 or 2001:db8::1";
        if (!server.HasStrictAddresses)
            return null;
        if (!IpAddress.TryParse(text, out _))
            return "numbers may not have leading zeros";
        return IsV4InV6(text, address) ? "an IPv4 address may not be written in IPv6" : null;
    }

    private static bool IsV4InV6(string text, IpAddress address) => address.IsV4 && text.Contains(':', StringComparison.Ordinal);
}
