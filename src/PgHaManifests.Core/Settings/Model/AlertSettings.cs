namespace PgHaManifests.Core.Settings.Model;

/// <summary>Computed: the alert rules of a cluster, or those of the operators that all clusters share. Null where there are none.</summary>
internal sealed record AlertingSettings : SettingsRecord
{
    /// <summary>Name of the object that holds them.</summary>
    public required Setting<string> Name { get; init; }

    /// <summary>Namespace of that object.</summary>
    public required Setting<string> Namespace { get; init; }

    /// <summary>They go into a PrometheusRule.</summary>
    public required Setting<bool> Prometheus { get; init; }

    /// <summary>They go into rule groups of Azure Monitor.</summary>
    public required Setting<bool> AzureManaged { get; init; }
    public required SettingsList<AlertGroupSettings> Groups { get; init; }
}

/// <summary>Alerts that are evaluated together. Azure takes at most 20 rules in one.</summary>
internal sealed record AlertGroupSettings : SettingsRecord
{
    /// <summary>Unique among all groups that a Prometheus or a workspace may hold: <c>NAMESPACE.CLUSTER.SUBJECT</c>.</summary>
    public required Setting<string> Name { get; init; }

    /// <summary>Null for those of the operators.</summary>
    public Setting<string>? Namespace { get; init; }
    public Setting<string>? Cluster { get; init; }

    /// <summary>Null but for those of a pooler.</summary>
    public Setting<string>? Pooler { get; init; }
    public required SettingsList<AlertSettings> Alerts { get; init; }
}

internal sealed record AlertSettings : SettingsRecord
{
    public required Setting<string> Name { get; init; }

    /// <summary>PromQL.</summary>
    public required Setting<string> Expression { get; init; }

    /// <summary>How long it must hold, as Prometheus writes it: <c>5m</c>.</summary>
    public required Setting<string> Duration { get; init; }

    /// <summary>The same as ISO 8601: <c>PT5M</c>.</summary>
    public required Setting<string> IsoDuration { get; init; }

    /// <summary><c>critical</c>, <c>warning</c> or <c>info</c>.</summary>
    public required Setting<string> Severity { get; init; }

    /// <summary>0, 2 or 3: Azure's critical, warning, informational.</summary>
    public required Setting<int> AzureSeverity { get; init; }

    /// <summary>Severity, and what tells it apart from its like: namespace, cluster, pooler.</summary>
    public required SettingsMap<Setting<string>> Labels { get; init; }
    public required Setting<string> Summary { get; init; }
    public required Setting<string> Description { get; init; }

    /// <summary>Its section of the runbook.</summary>
    public required Setting<string> RunbookUrl { get; init; }
}

/// <summary>Computed: what the runbook says of an alert that some rule of the environment may raise.</summary>
internal sealed record AlertGuideSettings : SettingsRecord
{
    public required Setting<string> Name { get; init; }
    public required Setting<string> Severity { get; init; }
    public required Setting<string> Meaning { get; init; }
    public required SettingsList<Setting<string>> Steps { get; init; }

    /// <summary>The clusters whose rules hold it, sorted; empty for those of the operators.</summary>
    public required SettingsList<Setting<string>> Clusters { get; init; }
}
