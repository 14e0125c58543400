namespace PgHaManifests.Core.Settings.Model;

/// <summary>The operators that the environment needs, with the versions that pick APIs and rules.</summary>
internal sealed record OperatorsSettings : SettingsRecord
{
    /// <summary>Required.</summary>
    public OperatorSettings? CloudNativePg { get; init; }

    /// <summary>Required where a cluster archives through the Barman Cloud plugin.</summary>
    public OperatorSettings? BarmanCloud { get; init; }
    public OperatorSettings? CertManager { get; init; }

    /// <summary>Required where <c>secrets.provider</c> is externalSecrets.</summary>
    public OperatorSettings? ExternalSecrets { get; init; }

    /// <summary>Version of the Prometheus operator.</summary>
    public OperatorSettings? PrometheusStack { get; init; }

    /// <summary>Computed: what the CloudNativePG release can do.</summary>
    public OperatorFeatures? Features { get; init; }

    /// <summary>Computed: those that this environment installs, by key.</summary>
    public SettingsList<OperatorInstallSettings>? Installs { get; init; }
}

internal sealed record OperatorSettings : SettingsRecord
{
    /// <summary>The application's version, in full: <c>1.30.0</c>. Required.</summary>
    public Setting<string>? Version { get; init; }

    /// <summary>False by default: the platform has it already.</summary>
    public Setting<bool>? Install { get; init; }

    /// <summary>Where it runs: <c>cnpg-system</c> for CloudNativePG and the plugin, <c>cert-manager</c>, <c>external-secrets</c>, <c>monitoring</c>.</summary>
    public Setting<string>? Namespace { get; init; }

    /// <summary>Helm chart version, where the known mapping does not do.</summary>
    public Setting<string>? Chart { get; init; }

    /// <summary>Computed: <c>1.30</c>.</summary>
    public Setting<string>? Minor { get; init; }
}

/// <summary>Computed: one operator that the environment installs.</summary>
internal sealed record OperatorInstallSettings : SettingsRecord
{
    /// <summary>Under <c>operators</c>.</summary>
    public required Setting<string> Key { get; init; }

    /// <summary>Of the HelmRelease or Application: environment and chart.</summary>
    public required Setting<string> Name { get; init; }
    public required Setting<string> ReleaseName { get; init; }
    public required Setting<string> Namespace { get; init; }
    public required Setting<string> Chart { get; init; }
    public required Setting<string> ChartVersion { get; init; }
    public required Setting<string> RepositoryName { get; init; }
    public required Setting<string> RepositoryUrl { get; init; }

    /// <summary>Names of the releases that must be ready first.</summary>
    public required SettingsList<Setting<string>> DependsOn { get; init; }

    /// <summary>The same order for Argo CD, as a number in text.</summary>
    public required Setting<string> Wave { get; init; }
}

/// <summary>What depends on the CloudNativePG minor; the origin is the operator's version.</summary>
internal sealed record OperatorFeatures : SettingsRecord
{
    /// <summary>1.30: <c>DatabaseRole</c> objects; before, roles go into <c>managed.roles</c> of the Cluster.</summary>
    public Setting<bool>? DatabaseRole { get; init; }

    /// <summary>1.29: <c>serviceAccountName</c>.</summary>
    public Setting<bool>? ServiceAccountName { get; init; }

    /// <summary>1.30: <c>pgbouncer.image</c>; before, the image goes into the Pooler's pod template.</summary>
    public Setting<bool>? PoolerImage { get; init; }

    /// <summary>Before 1.31: <c>backup.barmanObjectStore</c>.</summary>
    public Setting<bool>? InTreeBarman { get; init; }
}
