namespace PgHaManifests.Core.Settings.Model;

/// <summary>Computed: one dashboard for all clusters of an environment. Null without one, and where another environment's serves.</summary>
internal sealed record DashboardSettings : SettingsRecord
{
    /// <summary><c>ENV-postgres-dashboard</c>: name of the ConfigMap.</summary>
    public required Setting<string> Name { get; init; }

    /// <summary>Namespace of the ConfigMap.</summary>
    public required Setting<string> Namespace { get; init; }

    /// <summary><c>ENV-postgresql.json</c>: the sidecar puts the files of all ConfigMaps into one folder.</summary>
    public required Setting<string> File { get; init; }

    /// <summary>The dashboard as Grafana takes it.</summary>
    public required Setting<string> Json { get; init; }

    /// <summary>A ConfigMap holds it, for the sidecar of a Grafana in the cluster.</summary>
    public required Setting<bool> InConfigMap { get; init; }

    /// <summary>A file of its own holds it, for Azure Managed Grafana, which no ConfigMap reaches.</summary>
    public required Setting<bool> InFile { get; init; }
}
