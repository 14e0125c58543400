using System.Collections.Immutable;
using PgHaManifests.Core.Yaml;

namespace PgHaManifests.Core.Settings.Model;

/// <summary>
/// One environment with everything filled in: what its file and layers say, what a recovery takes over, the defaults, and what is worked out
/// from them. A null property is a key that is not set and has no default. Properties marked "computed" can't be set by the user.
/// </summary>
internal sealed record EnvironmentSettings : SettingsRecord
{
    /// <summary>Computed: name of the environment, from its file's name.</summary>
    public required Setting<string> Name { get; init; }

    /// <summary>The environment's own file, relative to the root: <c>environments/prod.yaml</c>.</summary>
    public required string File { get; init; }

    /// <summary>
    /// All layers that made it, lowest first: those of an environment that it recovers from, then its own, its own file last. For
    /// <c>explain</c>, which shows what each says.
    /// </summary>
    public ImmutableArray<SettingsLayer> Layers { get; init; } = [];

    /// <summary>Layers that the own file extends, first to last: <c>_base</c>.</summary>
    public SettingsList<Setting<string>>? Extends { get; init; }

    /// <summary>Kubernetes namespace of clusters that name none of their own. Required.</summary>
    public Setting<string>? Namespace { get; init; }

    /// <summary><c>production</c> (default) or <c>development</c>: picks defaults and the strictness of policy rules.</summary>
    public Setting<string>? Policy { get; init; }

    public AzureSettings? Azure { get; init; }
    public OperatorsSettings? Operators { get; init; }
    public GitopsSettings? Gitops { get; init; }
    public SecretsSettings? Secrets { get; init; }

    /// <summary>Always there after defaults.</summary>
    public MonitoringSettings? Monitoring { get; init; }

    /// <summary><c>ingress</c>, <c>strict</c> or <c>none</c>.</summary>
    public Setting<string>? NetworkPolicy { get; init; }

    /// <summary>Manifests taken over byte for byte.</summary>
    public SettingsList<SettingsFile>? ExtraManifests { get; init; }
    public SettingsList<WaiverSettings>? Waivers { get; init; }
    public SettingsList<AcknowledgeSettings>? Acknowledge { get; init; }

    /// <summary>Short form for an environment that holds one recovery cluster; moved into that cluster by the loader, so null here.</summary>
    public BootstrapSettings? Bootstrap { get; init; }

    /// <summary>Patches on objects outside cluster folders, by the path in the environment's tree without <c>.yaml</c>.</summary>
    public SettingsMap<OverridePatch>? Overrides { get; init; }

    /// <summary>By cluster name; never null after loading.</summary>
    public SettingsMap<ClusterSettings>? Clusters { get; init; }

    /// <summary>Computed: what the folder <c>platform/</c> holds; null when another environment's platform serves this one.</summary>
    public PlatformSettings? Platform { get; init; }

    /// <summary>Computed: the kubectl context of the runbook's commands; the environment's name where <c>azure.aks</c> names no cluster.</summary>
    public Setting<string>? KubectlContext { get; init; }

    /// <summary>
    /// Computed: what <c>azure/</c> makes; null where another environment's serves, where nothing is to be made, or where a key is missing.
    /// </summary>
    public DeploymentSettings? Deployment { get; init; }

    /// <summary>Computed: the secrets of <c>secrets/</c>, one an item and namespace that refers to it; empty for a recovery environment on its source's AKS cluster.</summary>
    public SettingsList<SecretTargetSettings>? SecretTargets { get; init; }

    /// <summary>Computed: the alert rules of the operators; null without any, and where another environment's serve.</summary>
    public AlertingSettings? Alerting { get; init; }

    /// <summary>Computed: the dashboard; null without one, and where another environment's serves.</summary>
    public DashboardSettings? Dashboard { get; init; }

    /// <summary>Computed: every alert that a rule of this environment may raise, for its runbook; null without any.</summary>
    public SettingsList<AlertGuideSettings>? AlertGuides { get; init; }

    /// <summary>
    /// Computed: the environment that this one recovers from on the same AKS cluster, whose operators, platform, secrets and azure serve it
    /// too; null for an environment on its own. Only <c>clusters/</c>, <c>gitops/</c> and RUNBOOK.md are rendered then.
    /// </summary>
    public Setting<string>? HostEnvironment { get; init; }

    /// <summary>Computed: the environment that every cluster recovers from, on whatever AKS cluster; its azure, operators, secrets and monitoring lie below this one's.</summary>
    public Setting<string>? SourceEnvironment { get; init; }
}

/// <summary>Sets the findings of one code on one object aside for a while.</summary>
internal sealed record WaiverSettings : SettingsRecord
{
    /// <summary>A diagnostic's code, <c>PGHA4031</c>.</summary>
    public Setting<string>? Code { get; init; }

    /// <summary><c>Kind/name</c>.</summary>
    public Setting<string>? Object { get; init; }
    public Setting<string>? Reason { get; init; }

    /// <summary>A day, <c>2027-01-31</c>.</summary>
    public Setting<string>? Expires { get; init; }
}

/// <summary>Confirms one dangerous change. Refused until its output is built.</summary>
internal sealed record AcknowledgeSettings : SettingsRecord
{
    /// <summary><c>Kind/name</c>.</summary>
    public Setting<string>? Object { get; init; }
    public Setting<string>? Change { get; init; }
    public Setting<string>? Reason { get; init; }
}

/// <summary>What one file says, before anything is merged.</summary>
/// <param name="Environment">The environment whose layer it is: this one, or the one that it recovers from.</param>
internal sealed record SettingsLayer(string Environment, string File, YamlMapping Root);
