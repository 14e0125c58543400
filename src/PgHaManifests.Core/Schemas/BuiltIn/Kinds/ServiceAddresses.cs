using PgHaManifests.Core.Schemas.Formats;
using static PgHaManifests.Core.Schemas.BuiltIn.BuiltInDiagnostics;

namespace PgHaManifests.Core.Schemas.BuiltIn.Kinds;

/// <summary>The addresses and address families of a Service.</summary>
internal static class ServiceAddresses
{
    public static void Check(Field spec)
    {
        foreach (var address in spec["externalIPs"].Items())
            Addresses.CheckReachable(address);
        if (spec["type"].Text == "ExternalName")
            return;
        Families(spec);
        var (first, all) = (spec["clusterIP"], spec["clusterIPs"]);
        var texts = all.Texts();
        if (first.Text.Length == 0 && texts.Length > 0)
            all.Refuse(ClusterIp, "must be empty where clusterIP is");
        else if (texts.Length > 0 && texts[0] != first.Text)
            all.Refuse(ClusterIp, $"begins with '{texts[0]}'; clusterIP is {first.Shown}");
        if (texts.Length > 2)
            all.Refuse(ClusterIp, $"holds {texts.Length} addresses; at most 2 are allowed");
        if (texts.Length > 1 && texts[0] == "None")
            all.Refuse(ClusterIp, "has None beside an address");
        else if (texts is not ["None"])
            Pair(spec, all);
    }

    private static void Families(Field spec)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var family in spec["ipFamilies"].Items())
        {
            family.RequireOneOf(ClusterIp, "IPv4", "IPv6");
            if (!seen.Add(family.Text))
                family.Refuse(ClusterIp, $"is {family.Shown} for the second time");
        }
        if (spec["ipFamilyPolicy"].IsSet)
            spec["ipFamilyPolicy"].RequireOneOf(ClusterIp, "PreferDualStack", "RequireDualStack", "SingleStack");
    }

    private static void Pair(Field spec, Field all)
    {
        var families = spec["ipFamilies"].Texts();
        var parsed = new List<IpAddress>();
        var items = all.Items();
        foreach (var item in items)
        {
            Addresses.Check(item);
            if (IpAddress.TryParseLegacy(item.Text, out var address))
                parsed.Add(address);
        }
        if (parsed.Count < items.Length)
            return;
        if (parsed.Count > 1 && parsed.TrueForAll(address => address.IsV4 == parsed[0].IsV4))
            all.Refuse(ClusterIp, "holds two addresses of one family");
        for (var i = 0; i < Math.Min(parsed.Count, families.Length); i++)
        {
            if (parsed[i].IsV4 != (families[i] == "IPv4"))
                items[i].Refuse(ClusterIp, $"is {items[i].Shown}; ipFamilies asks for {families[i]}");
        }
    }
}
