using System.Globalization;
using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Azure.Network;

internal static class IdleTimeout
{
    public static readonly PracticeRule Rule = new(Check, ObjectKinds.Service, ObjectKinds.Cluster)
    {
        Descriptor = new Descriptor(
            "PGHA4704", "idle-timeout-out-of-range", Severity.Error, DiagnosticSource.Azure,
            "The idle timeout is none that Azure takes",
            "write minutes from 4 to 100, such as \"30\"")
        {
            Why = "azure-load-balancer-tcp-idle-timeout is whole minutes from 4 to 100; with another value the load balancer is not made.",
        },
    };

    private static void Check(PracticeContext context)
    {
        foreach (var service in LoadBalancer.Of(context))
        {
            var minutes = service.Annotation("azure-load-balancer-tcp-idle-timeout");
            if (minutes.Exists && !(int.TryParse(minutes.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value is >= 4 and <= 100))
                context.Report(minutes, $"the idle timeout is '{minutes.Text}'");
        }
    }
}
