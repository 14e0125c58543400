using PgHaManifests.Core.Schemas.Formats;
using static PgHaManifests.Core.Schemas.BuiltIn.BuiltInDiagnostics;

namespace PgHaManifests.Core.Schemas.BuiltIn.Pods;

/// <summary>The ports of a container.</summary>
internal static class ContainerPorts
{
    public static void Check(Field ports)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var port in ports.Items())
        {
            var (name, number) = (port["name"], port["containerPort"]);
            if (name.Text.Length > 0)
            {
                if (NameRules.PortName(name.Text) is { } fault)
                    name.RefuseIf(ContainerPort, fault);
                else if (!names.Add(name.Text))
                    name.Refuse(ContainerPort, $"is {name.Shown} for the second time");
            }
            if (number.Integer is null or 0)
                number.Require(ContainerPort);
            else
                PortsAndPercents.CheckNumber(number, ContainerPort);
            if (port["hostPort"].Integer is not null and not 0)
                PortsAndPercents.CheckNumber(port["hostPort"], ContainerPort);
            port["protocol"].RequireOneOf(ContainerPort, "SCTP", "TCP", "UDP");
        }
    }

    /// <summary>A port of the host can be taken once; with the host's network it is the container's own port.</summary>
    /// <param name="scope">Null where only doubles matter.</param>
    public static void CheckHostPorts(Field container, HashSet<string> taken, PodScope? scope)
    {
        foreach (var port in container["ports"].Items())
        {
            var (host, number) = (port["hostPort"], port["containerPort"].Integer ?? 0);
            var value = host.Integer ?? 0;
            if (value != 0 && !taken.Add($"{port["protocol"].Text}/{port["hostIP"].Text}/{value}"))
                host.Refuse(ContainerPort, $"is {host.Shown} for the second time");
            if (scope is { HasHostNetwork: true } && (scope.IsPod || value != 0) && value != number)
                host.Refuse(ContainerPort, $"is {host.Shown}; with the host's network it must be the container's port {number}");
        }
    }
}
