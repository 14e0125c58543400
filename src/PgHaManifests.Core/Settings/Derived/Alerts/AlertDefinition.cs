using PgHaManifests.Core.Settings.Model;

namespace PgHaManifests.Core.Settings.Derived.Alerts;

/// <summary>
/// One alert: the only place that says what it looks at, from where on it fires, and what a person does then. PrometheusRule, rule groups of
/// Azure Monitor and the runbook are all printed from it.
/// </summary>
/// <param name="Name">Also the title of its section in the runbook.</param>
/// <param name="Severity"><c>critical</c> (someone gets up), <c>warning</c> (someone looks today) or <c>info</c>.</param>
/// <param name="Minutes">How long it must hold before it fires.</param>
internal sealed record AlertDefinition(string Name, string Severity, int Minutes)
{
    /// <summary>PromQL; null where the alert makes no sense for the cluster, since it could never fire or never stop.</summary>
    public required Func<AlertScope, string?> Expression { get; init; }

    /// <summary>The threshold that decides, if one does; <c>LIMIT</c> in the texts.</summary>
    public Func<AlertScope, Setting<int>>? Limit { get; init; }

    /// <summary>One line; <c>CLUSTER</c>, <c>POOLER</c> and <c>LIMIT</c> are filled in.</summary>
    public required string Summary { get; init; }

    /// <summary>What was seen, with Prometheus' own <c>{{ $labels.pod }}</c> and <c>{{ $value }}</c>.</summary>
    public required string Description { get; init; }

    /// <summary>For the runbook: what it means for those who use the database.</summary>
    public required string Meaning { get; init; }

    /// <summary>For the runbook: what to do, in order.</summary>
    public required string[] Steps { get; init; }
}

/// <summary>Alerts of one subject.</summary>
internal sealed record AlertSubject(string Name, AlertDefinition[] Alerts);

internal static class Severities
{
    public const string Critical = "critical";
    public const string Warning = "warning";
    public const string Info = "info";
}
