using System.Globalization;

namespace PgHaManifests.Core.Schemas.BuiltIn;

/// <summary>Where releases of the API server judge built-in kinds differently.</summary>
/// <param name="Minor">36 for 1.36.</param>
internal readonly record struct ServerRelease(int Minor)
{
    public static ServerRelease Of(string release)
    {
        var words = release.Split('.');
        return new ServerRelease(words.Length > 1 && int.TryParse(words[1], NumberStyles.None, CultureInfo.InvariantCulture, out var minor) ? minor : 36);
    }

    /// <summary>Addresses with leading zeros, IPv4 in IPv6 and ranges with bits beyond their prefix are refused.</summary>
    public bool HasStrictAddresses => Minor >= 36;

    /// <summary>The name of a Service may begin with a digit.</summary>
    public bool HasRelaxedServiceNames => Minor >= 36;

    /// <summary>Any container may have a restart policy of its own.</summary>
    public bool HasContainerRestartRules => Minor >= 35;

    /// <summary>Traffic can be kept in a zone or on a node by these names.</summary>
    public bool HasSameZoneTraffic => Minor >= 34;

    /// <summary>The resources of a suspended Job can be changed.</summary>
    public bool HasMutableJobResources => Minor >= 36;
}
