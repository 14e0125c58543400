using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Operator.Poolers;

/// <summary>The operator will stop making PodMonitors.</summary>
internal static class PoolerPodMonitor
{
    public static readonly ObjectRule Rule = new(
        new Descriptor(
            "PGHA4377",
            "pooler-pod-monitor",
            Severity.Warning,
            DiagnosticSource.Operator,
            "A Pooler has the operator make its PodMonitor, which is deprecated",
            "set monitoring.enablePodMonitor to false and write a PodMonitor that selects the label cnpg.io/poolerName"),
        ["Pooler"],
        Check);

    private static void Check(ObjectContext context)
    {
        var monitoring = context.Spec["monitoring"];
        foreach (var name in (string[])["enablePodMonitor", "podMonitorMetricRelabelings", "podMonitorRelabelings"])
        {
            var at = monitoring[name];
            if (!at.IsTrue && at.Count == 0)
                continue;
            context.Report(at, $"monitoring.{name} is deprecated");
            return;
        }
    }
}
