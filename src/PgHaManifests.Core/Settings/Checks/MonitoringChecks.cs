namespace PgHaManifests.Core.Settings.Checks;

/// <summary>Thresholds against each other, and what alerts need.</summary>
internal static class MonitoringChecks
{
    public static void Run(CheckContext context)
    {
        if (context.Environment.Monitoring is not { Thresholds: { } thresholds } monitoring)
            return;
        foreach (var (name, warning, critical) in ((string, Setting<int>?, Setting<int>?)[])
            [
                ("replicationLag", thresholds.ReplicationLag, thresholds.ReplicationLagCritical), ("connections", thresholds.Connections, thresholds.ConnectionsCritical),
                ("disk", thresholds.Disk, thresholds.DiskCritical), ("xidAge", thresholds.XidAge, thresholds.XidAgeCritical),
            ])
        {
            if (warning is null || critical is null || warning.Value < critical.Value)
                continue;
            var (at, other) = critical.Origin.Kind == OriginKind.File ? (critical, warning) : (warning, critical);
            context.Report(SettingsDiagnostics.Conflict, at, other, "the other threshold",
                FormattableString.Invariant($"monitoring.thresholds.{name} is {warning.Value}, but {name}Critical is {critical.Value}: the warning would come last"), "Set the warning below the critical one.");
        }
        if (monitoring.Alerts is not { Value: true, Origin.Kind: OriginKind.File } alerts)
            return;
        if (monitoring.PodMonitor is { Count: 0 } none)
            context.Report(SettingsDiagnostics.Conflict, alerts, "monitoring.alerts is true, but podMonitor is empty: nobody reads the metrics that alerts look at", none.Origin.Kind == OriginKind.File ? null : "Set monitoring.podMonitor.");
        else if (monitoring is { Prometheus.Value: false } && context.Environment.Azure?.MonitorWorkspaceId is null)
            context.Missing("azure.monitorWorkspaceId", alerts.Origin.Location, "monitoring.alerts is true, and rule groups of Azure Monitor name the workspace");
    }
}
