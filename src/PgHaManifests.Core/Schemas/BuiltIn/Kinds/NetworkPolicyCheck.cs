using PgHaManifests.Core.Schemas.Formats;
using static PgHaManifests.Core.Schemas.BuiltIn.BuiltInDiagnostics;

namespace PgHaManifests.Core.Schemas.BuiltIn.Kinds;

/// <summary>NetworkPolicies.</summary>
internal static class NetworkPolicyCheck
{
    public static void Check(Field root)
    {
        var spec = root["spec"];
        LabelSelectors.Check(spec["podSelector"]);
        Rules(spec["ingress"], "from");
        Rules(spec["egress"], "to");
        var types = spec["policyTypes"];
        if (types.Count > 2)
        {
            types.Refuse(NetworkPolicy, $"holds {types.Count} types; there are only Ingress and Egress");
            return;
        }
        foreach (var type in types.Items())
            type.RequireOneOf(NetworkPolicy, "Ingress", "Egress");
    }

    private static void Rules(Field rules, string peers)
    {
        foreach (var rule in rules.Items())
        {
            foreach (var port in rule["ports"].Items())
                Port(port);
            foreach (var peer in rule[peers].Items())
                Peer(peer);
        }
    }

    private static void Port(Field rule)
    {
        var (protocol, port, end) = (rule["protocol"], rule["port"], rule["endPort"]);
        if (protocol.IsSet)
            protocol.RequireOneOf(NetworkPolicy, "TCP", "UDP", "SCTP");
        if (port.IsSet)
            PortsAndPercents.CheckPort(port, NetworkPolicy);
        if (!end.IsSet)
            return;
        if (!port.IsSet)
            end.Refuse(NetworkPolicy, "may not be given without port");
        else if (port.IsText)
            end.Refuse(NetworkPolicy, "may not be given where port is a name");
        else if (end.Integer < port.Integer)
            end.Refuse(NetworkPolicy, $"is {end.Shown}; expected {port.Shown}, which is port, or more");
        if (port is { IsSet: true, IsText: false })
            PortsAndPercents.CheckNumber(end, NetworkPolicy);
    }

    private static void Peer(Field peer)
    {
        var (pods, namespaces, block) = (peer["podSelector"], peer["namespaceSelector"], peer["ipBlock"]);
        LabelSelectors.Check(pods);
        LabelSelectors.Check(namespaces);
        if (block.IsSet)
            Block(block);
        if (!pods.IsSet && !namespaces.IsSet && !block.IsSet)
            peer.Refuse(NetworkPolicy, "names no peer; expected podSelector, namespaceSelector or ipBlock");
        else if (block.IsSet && (pods.IsSet || namespaces.IsSet))
            peer.Refuse(NetworkPolicy, "has an ipBlock beside another peer");
    }

    private static void Block(Field block)
    {
        var cidr = block["cidr"];
        if (cidr.Text.Length == 0)
        {
            cidr.Require(NetworkPolicy);
            return;
        }
        Addresses.CheckRange(cidr);
        if (!IpRange.TryParseLegacy(cidr.Text, out var range))
            return;
        foreach (var exception in block["except"].Items())
        {
            Addresses.CheckRange(exception);
            if (!IpRange.TryParseLegacy(exception.Text, out var inner))
                continue;
            if (!range.Contains(inner.Address) || range.PrefixLength >= inner.PrefixLength)
                exception.Refuse(NetworkPolicy, $"is {exception.Shown}; expected a part of {cidr.Text}");
        }
    }
}
