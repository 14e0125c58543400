using System.Globalization;
using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Azure.Network;

internal static class IdleCut
{
    public static readonly PracticeRule Rule = new(Check, ObjectKinds.Cluster)
    {
        Descriptor = new Descriptor(
            "PGHA4710", "idle-connections-cut", Severity.Warning, DiagnosticSource.Azure,
            "Idle connections are cut before they are probed",
            "lower tcp_keepalives_idle to 60, or raise azure-load-balancer-tcp-idle-timeout to 30")
        {
            Why = "The load balancer drops a connection that is silent for the idle timeout (4 minutes by default); tcp_keepalives_idle must come before, else clients hang on dead connections.",
        },
    };

    private static void Check(PracticeContext context)
    {
        // Linux waits two hours where nothing is set.
        var seconds = context.Spec.ParameterNumber("tcp_keepalives_idle") is { } set and > 0 ? set : 7200;
        foreach (var service in LoadBalancer.Of(context))
        {
            var minutes = int.TryParse(service.Annotation("azure-load-balancer-tcp-idle-timeout").Text, NumberStyles.None, CultureInfo.InvariantCulture, out var written) ? written : 4;
            if (seconds >= minutes * 60)
                context.Report(service.Type, string.Create(CultureInfo.InvariantCulture, $"{service.Name} cuts a silent connection after {minutes} minutes, and the first probe comes after {seconds} seconds"));
        }
    }
}
