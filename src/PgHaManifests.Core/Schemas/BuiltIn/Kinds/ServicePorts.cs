using PgHaManifests.Core.Schemas.Formats;
using static PgHaManifests.Core.Schemas.BuiltIn.BuiltInDiagnostics;

namespace PgHaManifests.Core.Schemas.BuiltIn.Kinds;

/// <summary>The ports of a Service.</summary>
internal static class ServicePorts
{
    public static void Check(Field spec)
    {
        var ports = spec["ports"];
        if (ports.Count == 0 && !ServiceCheck.IsHeadless(spec) && spec["type"].Text != "ExternalName")
            ports.Require(ServicePort);
        var names = new HashSet<string>(StringComparer.Ordinal);
        var numbers = new HashSet<(string, long)>();
        var nodePorts = new HashSet<(string, long)>();
        foreach (var port in ports.Items())
        {
            Port(port, ports.Count > 1, names);
            var protocol = port["protocol"].Text;
            if (!numbers.Add((protocol, port["port"].Integer ?? 0)))
                port.Refuse(ServicePort, $"repeats {protocol} port {port["port"].Shown}");
            var node = port["nodePort"];
            if (node.Integer is null or 0)
                continue;
            if (spec["type"].Text == "ClusterIP")
                node.Refuse(ServicePort, "may not be used with type ClusterIP");
            if (!nodePorts.Add((protocol, node.Integer.Value)))
                node.Refuse(ServicePort, $"repeats {protocol} node port {node.Shown}");
        }
    }

    private static void Port(Field port, bool needsName, HashSet<string> names)
    {
        var name = port["name"];
        if (name.Text.Length > 0)
        {
            name.RefuseIf(ServicePort, NameRules.Label(name.Text));
            if (!names.Add(name.Text))
                name.Refuse(ServicePort, $"is {name.Shown} for the second time");
        }
        else if (needsName)
        {
            name.Require(ServicePort, "where there are several ports");
        }
        PortsAndPercents.CheckNumber(port["port"], ServicePort);
        port["protocol"].RequireOneOf(ServicePort, "SCTP", "TCP", "UDP");
        PortsAndPercents.CheckPort(port["targetPort"], ServicePort);
        if (port["appProtocol"].IsSet)
            port["appProtocol"].RefuseIf(ServicePort, NameRules.QualifiedName(port["appProtocol"].Text));
    }
}
