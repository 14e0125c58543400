using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Operator.Clusters.Warnings;

/// <summary>The PodMonitor that the operator makes, which goes away.</summary>
internal static class OwnPodMonitor
{
    public static readonly ObjectRule Rule = new(
        new Descriptor(
            "PGHA4286",
            "own-pod-monitor",
            Severity.Warning,
            DiagnosticSource.Operator,
            "The operator's own PodMonitor is deprecated and will be removed.",
            "write a PodMonitor of your own and take the field out"),
        ["Cluster"],
        Check);

    private static void Check(ObjectContext context)
    {
        var monitoring = context.Spec["monitoring"];
        if (monitoring["enablePodMonitor"].IsTrue)
            context.Report(monitoring["enablePodMonitor"], "monitoring.enablePodMonitor is true; the field is deprecated");
        foreach (var name in (ReadOnlySpan<string>)["podMonitorMetricRelabelings", "podMonitorRelabelings"])
        {
            if (monitoring[name].Count > 0)
                context.Report(monitoring[name], $"monitoring.{name} is set; the field is deprecated");
        }
    }
}
