using System.Globalization;
using PgHaManifests.Core.Settings.Model;

namespace PgHaManifests.Core.Settings.Derived.Alerts;

/// <summary>Works out the alert rules of an environment and what its runbook says of them.</summary>
internal static class AlertDerivation
{
    public static EnvironmentSettings Fill(EnvironmentSettings environment, Surroundings around)
    {
        if (environment is not { Monitoring: { Alerts: { Value: true } alerts } monitoring, Clusters: { } clusters })
            return environment;
        var toPrometheus = monitoring.Prometheus!;
        var toAzure = Settled.From(monitoring.AzureManaged!.Value && environment.Azure?.MonitorWorkspaceId is not null, monitoring.AzureManaged,
            "podMonitor holds azure, and azure.monitorWorkspaceId is set");
        if (!toPrometheus.Value && !toAzure.Value)
            return environment;
        var filled = environment with
        {
            Clusters = new SettingsMap<ClusterSettings>(clusters.Origin, [.. clusters.Select(entry => entry with { Value = entry.Value with { Alerting = OfCluster(entry.Value) } })]),
            Alerting = around.Host is null ? OfOperators() : null,
        };
        return filled with { AlertGuides = AlertGuides.Of(filled) };

        AlertingSettings? OfCluster(ClusterSettings cluster) => cluster is not { Namespace: { } place, Instances: not null } ? null
            : Alerting(cluster.Name, place, ClusterGroups(new AlertScope(environment, cluster, null), place));

        AlertingSettings? OfOperators() => environment.Namespace is not { } place ? null
            : Alerting(Settled.From(environment.Name.Value + "-postgres-operators", environment.Name, "environment, postgres-operators"), place,
                [Group($"{environment.Name.Value}.postgres-{AlertCatalog.Operators.Name}", AlertCatalog.Operators, new AlertScope(environment, null, null))]);

        AlertingSettings Alerting(Setting<string> name, Setting<string> place, IEnumerable<AlertGroupSettings?> groups) => new()
        {
            Origin = alerts.Origin,
            Name = name,
            Namespace = place,
            Prometheus = toPrometheus,
            AzureManaged = toAzure,
            Groups = new SettingsList<AlertGroupSettings>(alerts.Origin, [.. groups.OfType<AlertGroupSettings>()]),
        };
    }

    private static IEnumerable<AlertGroupSettings?> ClusterGroups(AlertScope scope, Setting<string> place)
    {
        var prefix = $"{place.Value}.{scope.Cluster.Name.Value}.";
        foreach (var subject in AlertCatalog.Cluster)
            yield return Group(prefix + subject.Name, subject, scope);
        foreach (var pooler in scope.Cluster.Poolers ?? Enumerable.Empty<SettingsEntry<PoolerSettings>>())
            yield return Group($"{prefix}{AlertCatalog.Pooler.Name}-{pooler.Name.Value}", AlertCatalog.Pooler, scope with { OfPooler = pooler.Value });
    }

    /// <summary>Null where none of its alerts makes sense.</summary>
    private static AlertGroupSettings? Group(string name, AlertSubject subject, AlertScope scope)
    {
        var alerts = subject.Alerts.Select(alert => Alert(alert, scope)).OfType<AlertSettings>().ToArray();
        var origin = scope.Environment.Monitoring!.Alerts!.Origin;
        return alerts.Length == 0 ? null : new AlertGroupSettings
        {
            Origin = origin,
            Name = new Setting<string>(name, Origin.Computed(origin.Location)),
            Namespace = scope.OfCluster?.Namespace,
            Cluster = scope.OfCluster?.Name,
            Pooler = scope.OfPooler?.Name,
            Alerts = new SettingsList<AlertSettings>(origin, alerts),
        };
    }

    private static AlertSettings? Alert(AlertDefinition alert, AlertScope scope)
    {
        if (alert.Expression(scope) is not { } expression)
            return null;
        var origin = Origin.Computed((alert.Limit?.Invoke(scope).Origin ?? scope.Environment.Monitoring!.Alerts!.Origin).Location);
        return new AlertSettings
        {
            Origin = origin,
            Name = Text(alert.Name),
            Expression = Text(expression),
            Duration = Text(alert.Minutes % 60 == 0 ? FormattableString.Invariant($"{alert.Minutes / 60}h") : FormattableString.Invariant($"{alert.Minutes}m")),
            IsoDuration = Text(alert.Minutes % 60 == 0 ? FormattableString.Invariant($"PT{alert.Minutes / 60}H") : FormattableString.Invariant($"PT{alert.Minutes}M")),
            Severity = Text(alert.Severity),
            AzureSeverity = new Setting<int>(alert.Severity switch { Severities.Critical => 0, Severities.Warning => 2, _ => 3 }, origin),
            Labels = new SettingsMap<Setting<string>>(origin, [.. Labels(alert, scope).Select(label => new SettingsEntry<Setting<string>>(Text(label.Name), Text(label.Value)))]),
            Summary = Text(Fill(alert.Summary, alert, scope)),
            Description = Text(Fill(alert.Description, alert, scope)),
            RunbookUrl = Text(AlertGuides.Url(scope.Environment, alert.Name)),
        };

        Setting<string> Text(string text) => new(text, origin);
    }

    private static IEnumerable<(string Name, string Value)> Labels(AlertDefinition alert, AlertScope scope)
    {
        yield return ("severity", alert.Severity);
        if (scope.OfCluster is { } cluster)
        {
            yield return ("namespace", cluster.Namespace!.Value);
            yield return ("cnpg_cluster", cluster.Name.Value);
        }
        if (scope.OfPooler is { } pooler)
            yield return ("pooler", pooler.Name!.Value);
    }

    private static string Fill(string text, AlertDefinition alert, AlertScope scope)
    {
        text = text.Replace("LIMIT", alert.Limit?.Invoke(scope).Value.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        if (scope.OfPooler is { } pooler)
            text = text.Replace("POOLER", pooler.Name!.Value, StringComparison.Ordinal);
        return scope.OfCluster is { } cluster ? text.Replace("CLUSTER", $"{cluster.Namespace!.Value}/{cluster.Name.Value}", StringComparison.Ordinal) : text;
    }
}
