using PgHaManifests.Core.Settings.Model;
using PgHaManifests.Core.Settings.Values;

namespace PgHaManifests.Core.Settings.Definition.Keys;

/// <summary>Who reads the metrics, and what is said when they are bad.</summary>
internal static class MonitoringKeys
{
    private static readonly IntegerType Percent = IntegerType.Between(1, 100, "percent");
    private static readonly IntegerType Seconds = IntegerType.Between(1, 604800, "seconds");
    private static readonly IntegerType Count = IntegerType.Between(1, 1000000);
    private static readonly IntegerType Age = IntegerType.Between(1000000, 2000000000);

    private static readonly RecordDefinition<ThresholdSettings> Thresholds = new RecordBuilder<ThresholdSettings>()
        .Leaf("replicationLag", Seconds, r => r.ReplicationLag, (r, v) => r with { ReplicationLag = v }, "Seconds that a standby may be behind: warning; 60 by default.")
        .Leaf("replicationLagCritical", Seconds, r => r.ReplicationLagCritical, (r, v) => r with { ReplicationLagCritical = v },
            "Seconds that a standby may be behind: critical; 600 by default.")
        .Leaf("connections", Percent, r => r.Connections, (r, v) => r with { Connections = v }, "Percent of max_connections that may be taken: warning; 80 by default.")
        .Leaf("connectionsCritical", Percent, r => r.ConnectionsCritical, (r, v) => r with { ConnectionsCritical = v },
            "Percent of max_connections that may be taken: critical; 95 by default.")
        .Leaf("disk", Percent, r => r.Disk, (r, v) => r with { Disk = v }, "Percent of a volume that may be used: warning; 75 by default.")
        .Leaf("diskCritical", Percent, r => r.DiskCritical, (r, v) => r with { DiskCritical = v }, "Percent of a volume that may be used: critical; 90 by default.")
        .Leaf("walVolume", Percent, r => r.WalVolume, (r, v) => r with { WalVolume = v }, "Percent of the WAL volume that WAL may take; 60 by default.")
        .Leaf("walBacklog", Count, r => r.WalBacklog, (r, v) => r with { WalBacklog = v }, "WAL files that may wait for the archive; 64 by default.")
        .Leaf("backupAge", IntegerType.Between(1, 10000, "hours"), r => r.BackupAge, (r, v) => r with { BackupAge = v },
            "Hours since the last base backup; by default the longest pause that a cluster's schedules leave and a quarter of it, at least an hour.")
        .Leaf("transaction", Seconds, r => r.Transaction, (r, v) => r with { Transaction = v }, "Seconds that a transaction may run; 1800 by default.")
        .Leaf("idleTransaction", Seconds, r => r.IdleTransaction, (r, v) => r with { IdleTransaction = v },
            "Seconds that a session may leave its transaction open; 600 by default.")
        .Leaf("blockedBackends", Count, r => r.BlockedBackends, (r, v) => r with { BlockedBackends = v }, "Backends that may wait for locks; 10 by default.")
        .Leaf("deadlocks", Count, r => r.Deadlocks, (r, v) => r with { Deadlocks = v }, "Deadlocks of a database in 15 minutes; 5 by default.")
        .Leaf("xidAge", Age, r => r.XidAge, (r, v) => r with { XidAge = v },
            "Transactions, or multixacts, since the oldest unfrozen one: warning; by default a half more than the server's own limit for an autovacuum against wraparound, "
            + "at least 300000000 transactions and 600000000 multixacts.")
        .Leaf("xidAgeCritical", Age, r => r.XidAgeCritical, (r, v) => r with { XidAgeCritical = v },
            "Transactions since the oldest unfrozen one: critical; 1000000000 by default. The server stops at two billion.")
        .Leaf("slotRetention", Percent, r => r.SlotRetention, (r, v) => r with { SlotRetention = v },
            "Percent of the room for WAL (the WAL volume, or a quarter of the data volume) that one slot may hold back; 25 by default.")
        .Leaf("poolerWait", Seconds, r => r.PoolerWait, (r, v) => r with { PoolerWait = v }, "Seconds that clients of a pooler may wait; 5 by default.")
        .Leaf("poolerClients", Percent, r => r.PoolerClients, (r, v) => r with { PoolerClients = v },
            "Percent of max_client_conn that clients of a pooler may take; 80 by default.")
        .Leaf("certificate", IntegerType.Between(1, 90, "days"), r => r.Certificate, (r, v) => r with { Certificate = v },
            "Days until a certificate of cert-manager expires; 7 by default.")
        .Leaf("operatorErrors", Count, r => r.OperatorErrors, (r, v) => r with { OperatorErrors = v },
            "Failed reconciliations of one kind in 15 minutes; 10 by default.")
        .Build((origin, _) => new ThresholdSettings { Origin = origin });

    public static readonly RecordDefinition<MonitoringSettings> Monitoring = new RecordBuilder<MonitoringSettings>()
        .LeafList("podMonitor", Texts.OneOf("azure", "prometheus"), r => r.PodMonitor, (r, v) => r with { PodMonitor = v },
            "Flavours of PodMonitor: azure, prometheus; by default under policy production azure where azure.monitorWorkspaceId is set, else prometheus; none under development.")
        .Leaves("labels", KubernetesTexts.LabelKey, KubernetesTexts.LabelValue, r => r.Labels, (r, v) => r with { Labels = v },
            "Labels that an existing Prometheus selects monitors and rules by, such as release: prometheus.")
        .Leaf("namespace", KubernetesTexts.Label, r => r.Namespace, (r, v) => r with { Namespace = v },
            "Namespace of the scraper, which network policies let in; kube-system for azure, monitoring for prometheus by default.")
        .Leaf("alerts", FlagType.Instance, r => r.Alerts, (r, v) => r with { Alerts = v },
            "Alert rules: PrometheusRules, and rule groups of Azure Monitor; true by default where podMonitor holds anything.")
        .Leaf("dashboard", FlagType.Instance, r => r.Dashboard, (r, v) => r with { Dashboard = v },
            "Grafana dashboard: a ConfigMap for a Grafana in the cluster, a file for Azure Managed Grafana; true by default where podMonitor holds anything.")
        .Record("thresholds", Thresholds, r => r.Thresholds, (r, v) => r with { Thresholds = v }, "From where on alerts fire.")
        .Computed("prometheus", r => r.Prometheus, "podMonitor holds prometheus.")
        .Computed("azureManaged", r => r.AzureManaged, "podMonitor holds azure.")
        .Computed("scrapers", r => r.Scrapers, "Namespaces of the scrapers.")
        .Build((origin, _) => new MonitoringSettings { Origin = origin });

    private static readonly RecordDefinition<AlertSettings> Alert = new RecordBuilder<AlertSettings>()
        .Computed("name", r => r.Name, "Name of the alert.")
        .Computed("expression", r => r.Expression, "What it looks at, in PromQL.")
        .Computed("duration", r => r.Duration, "How long it must hold.")
        .Computed("isoDuration", r => r.IsoDuration, "How long it must hold, as ISO 8601.")
        .Computed("severity", r => r.Severity, "critical, warning or info.")
        .Computed("azureSeverity", r => r.AzureSeverity, "0, 2 or 3.")
        .Computed("labels", r => r.Labels, "Labels of the alert.")
        .Computed("summary", r => r.Summary, "What it says in one line.")
        .Computed("description", r => r.Description, "What was seen.")
        .Computed("runbookUrl", r => r.RunbookUrl, "Its section of the runbook.")
        .BuildComputed();

    private static readonly RecordDefinition<AlertGroupSettings> AlertGroup = new RecordBuilder<AlertGroupSettings>()
        .Computed("name", r => r.Name, "Name of the group.")
        .Computed("namespace", r => r.Namespace, "Namespace of the cluster.")
        .Computed("cluster", r => r.Cluster, "The cluster.")
        .Computed("pooler", r => r.Pooler, "The pooler.")
        .Computed("alerts", r => r.Alerts, "Its alerts.", Alert)
        .BuildComputed();

    public static readonly RecordDefinition<AlertingSettings> Alerting = new RecordBuilder<AlertingSettings>()
        .Computed("name", r => r.Name, "Name of the object that holds the rules.")
        .Computed("namespace", r => r.Namespace, "Namespace of that object.")
        .Computed("prometheus", r => r.Prometheus, "They go into a PrometheusRule.")
        .Computed("azureManaged", r => r.AzureManaged, "They go into rule groups of Azure Monitor.")
        .Computed("groups", r => r.Groups, "Rules that are evaluated together.", AlertGroup)
        .BuildComputed();

    public static readonly RecordDefinition<DashboardSettings> Dashboard = new RecordBuilder<DashboardSettings>()
        .Computed("name", r => r.Name, "Name of the ConfigMap.")
        .Computed("namespace", r => r.Namespace, "Namespace of the ConfigMap.")
        .Computed("file", r => r.File, "Key of the dashboard in the ConfigMap.")
        .Computed("json", r => r.Json, "The dashboard.")
        .Computed("inConfigMap", r => r.InConfigMap, "A ConfigMap holds it.")
        .Computed("inFile", r => r.InFile, "A file of its own holds it.")
        .BuildComputed();

    public static readonly RecordDefinition<AlertGuideSettings> AlertGuide = new RecordBuilder<AlertGuideSettings>()
        .Computed("name", r => r.Name, "Name of the alert.")
        .Computed("severity", r => r.Severity, "critical, warning or info.")
        .Computed("meaning", r => r.Meaning, "What it means.")
        .Computed("steps", r => r.Steps, "What to do.")
        .Computed("clusters", r => r.Clusters, "Clusters that may raise it.")
        .BuildComputed();
}
