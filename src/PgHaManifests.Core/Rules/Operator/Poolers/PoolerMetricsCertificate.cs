using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Operator.Poolers;

/// <summary>
/// Metrics over TLS, read by the PodMonitor that the operator makes, need a certificate of the pooler's own: else they are served with the
/// cluster's, whose names the PodMonitor does not expect.
/// </summary>
internal static class PoolerMetricsCertificate
{
    public static readonly ObjectRule Rule = new(
        new Descriptor(
            "PGHA4373",
            "pooler-metrics-certificate",
            Severity.Error,
            DiagnosticSource.Operator,
            "A Pooler serves metrics over TLS to the operator's PodMonitor without a certificate of its own",
            "set pgbouncer.clientTLSSecret, or set monitoring.enablePodMonitor to false and write the PodMonitor yourself"),
        ["Pooler"],
        Check,
        Since: "1.30");

    private static void Check(ObjectContext context)
    {
        var monitoring = context.Spec["monitoring"];
        var secret = context.Spec["pgbouncer"]["clientTLSSecret"];
        if (monitoring["tls"]["enabled"].IsTrue && monitoring["enablePodMonitor"].IsTrue && secret["name"].TextOrEmpty.Length == 0)
            context.Report(secret, "monitoring.tls.enabled and enablePodMonitor are true, and pgbouncer.clientTLSSecret names no Secret");
    }
}
