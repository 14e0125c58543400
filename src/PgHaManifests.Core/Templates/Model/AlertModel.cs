using PgHaManifests.Core.Settings.Derived.Alerts;
using PgHaManifests.Core.Settings.Model;

namespace PgHaManifests.Core.Templates.Model;

/// <summary>What templates see as <c>alerting</c> and <c>cluster.alerting</c>, and as <c>alertGuides</c>.</summary>
internal static class AlertModel
{
    public static ModelMapping Build(AlertingSettings alerting) =>
        new RecordModel(alerting.Origin)
            .Add("name", alerting.Name)
            .Add("namespace", alerting.Namespace)
            .Add("prometheus", alerting.Prometheus)
            .Add("azureManaged", alerting.AzureManaged)
            .Add("groups", alerting.Groups, Group)
            .Build();

    /// <summary>For the runbook: one section an alert, called by its name.</summary>
    public static ModelMapping Guide(AlertGuideSettings guide) =>
        new RecordModel(guide.Origin)
            .Add("name", guide.Name)
            .Add("anchor", Node.Leaf(AlertGuides.Anchor(guide.Name.Value), guide.Name.Origin))
            .Add("severity", guide.Severity)
            .Add("meaning", Node.Prose(guide.Meaning))
            .Add("steps", Node.ListOf(guide.Steps, Node.Prose))
            .Add("clusters", guide.Clusters)
            .Build();

    private static ModelMapping Group(AlertGroupSettings group) =>
        new RecordModel(group.Origin)
            .Add("name", group.Name)
            .Add("namespace", group.Namespace)
            .Add("cluster", group.Cluster)
            .Add("pooler", group.Pooler)
            .Add("alerts", group.Alerts, Alert)
            .Build();

    private static ModelMapping Alert(AlertSettings alert) =>
        new RecordModel(alert.Origin)
            .Add("name", alert.Name)
            .Add("expression", alert.Expression)
            .Add("duration", alert.Duration)
            .Add("isoDuration", alert.IsoDuration)
            .Add("severity", alert.Severity)
            .Add("azureSeverity", alert.AzureSeverity)
            .Add("labels", alert.Labels)
            .Add("summary", alert.Summary)
            .Add("description", alert.Description)
            .Add("runbookUrl", alert.RunbookUrl)
            .Build();
}
