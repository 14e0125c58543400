using PgHaManifests.Core.Schemas.Formats;
using static PgHaManifests.Core.Schemas.BuiltIn.BuiltInDiagnostics;

namespace PgHaManifests.Core.Schemas.BuiltIn.Pods;

/// <summary>Probes and lifecycle hooks of a container.</summary>
internal static class ProbeCheck
{
    private static readonly string[] Numbers = ["initialDelaySeconds", "timeoutSeconds", "periodSeconds", "successThreshold", "failureThreshold"];

    private static readonly string[] ProbeHandlers = ["exec", "httpGet", "tcpSocket", "grpc"];

    private static readonly string[] HookHandlers = ["exec", "httpGet", "tcpSocket", "sleep"];

    public static void All(Field container, PodScope scope)
    {
        foreach (var hook in (ReadOnlySpan<string>)["postStart", "preStop"])
        {
            if (container["lifecycle"][hook].IsSet)
                Handler(container["lifecycle"][hook], HookHandlers, scope.GracePeriod);
        }
        foreach (var name in (ReadOnlySpan<string>)["livenessProbe", "readinessProbe", "startupProbe"])
        {
            if (container[name].IsSet)
                One(container[name], name == "readinessProbe", scope);
        }
    }

    private static void One(Field probe, bool isReadiness, PodScope scope)
    {
        Handler(probe, ProbeHandlers, scope.GracePeriod);
        foreach (var number in Numbers)
            probe[number].RequireNotNegative(Probe);
        var (grace, success) = (probe["terminationGracePeriodSeconds"], probe["successThreshold"]);
        if (grace.Integer <= 0)
            grace.Refuse(Probe, $"is {grace.Shown}; expected more than 0");
        if (isReadiness && grace.IsSet)
            grace.Refuse(Probe, "may not be set for a readiness probe");
        if (!isReadiness && success.Integer != 1)
            success.Refuse(Probe, $"is {success.Shown}; expected 1 for liveness and startup probes");
    }

    private static void Handler(Field handler, string[] names, long? gracePeriod)
    {
        var found = false;
        foreach (var name in names)
        {
            var action = handler[name];
            if (!action.IsSet)
                continue;
            if (found)
                action.Refuse(Probe, "may not be given beside another handler");
            else
                Action(action, gracePeriod);
            found = true;
        }
        if (!found)
            handler.Refuse(Probe, $"has no handler; expected one of {string.Join(", ", names)}");
    }

    private static void Action(Field action, long? gracePeriod)
    {
        switch (action.Name)
        {
            case "exec":
                if (action["command"].Count == 0)
                    action["command"].Require(Probe);
                break;
            case "httpGet":
                if (action["path"].Text.Length == 0)
                    action["path"].Require(Probe);
                PortsAndPercents.CheckPort(action["port"], Probe);
                action["scheme"].RequireOneOf(Probe, "HTTP", "HTTPS");
                foreach (var header in action["httpHeaders"].Items())
                {
                    if (NameRules.HeaderName(header["name"].Text) is { } fault)
                        action["httpHeaders"].Refuse(Probe, header["name"], $"is {header["name"].Shown}; {fault}");
                }
                break;
            case "tcpSocket":
                PortsAndPercents.CheckPort(action["port"], Probe);
                break;
            case "grpc":
                PortsAndPercents.CheckNumber(action["port"], Probe);
                break;
            default:
                var seconds = action["seconds"].Integer ?? 0;
                if (gracePeriod is { } most && (seconds < 0 || seconds > most))
                    action.Refuse(Probe, $"sleeps {seconds} seconds; expected 0 to {most}, which is terminationGracePeriodSeconds");
                break;
        }
    }
}
