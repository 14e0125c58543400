using PgHaManifests.Core.Settings.Model;
using PgHaManifests.Core.Settings.Values;

namespace PgHaManifests.Core.Settings.Definition.Keys;

internal static class EnvironmentKeys
{
    private static readonly TextType LayerName = new() { Expected = "the name of a layer, such as _base", MaximumLength = 64 };
    private static readonly TextType ObjectName = new() { Expected = "an object as Kind/name", Pattern = "^[A-Z][A-Za-z]+/[-a-z0-9.]+$" };

    private static readonly TextType Code = new() { Expected = "a code such as PGHA4801", Pattern = "^PGHA[0-9]{4}$" };

    private static readonly RecordDefinition<SecretItemSettings> SecretItem = new RecordBuilder<SecretItemSettings>()
        .Leaf("keyVaultSecret", AzureTexts.KeyVaultSecret, r => r.KeyVaultSecret, (r, v) => r with { KeyVaultSecret = v },
            "Name of the secret in Key Vault that holds the password (provider externalSecrets).")
        .Leaf("username", PostgresTexts.Identifier, r => r.Username, (r, v) => r with { Username = v },
            "Role that the password belongs to (provider externalSecrets).")
        .Add("file", new FileBinder(), r => r.File, (r, v) => r with { File = v },
            "The encrypted file (provider sops), relative to this settings file.")
        .Build((origin, _) => new SecretItemSettings { Origin = origin });

    private static readonly RecordDefinition<SecretsSettings> Secrets = new RecordBuilder<SecretsSettings>()
        .Leaf("provider", Texts.OneOf("externalSecrets", "sops", "existing"), r => r.Provider, (r, v) => r with { Provider = v },
            "Where Secrets come from: externalSecrets, sops or existing (default).")
        .Records("items", KubernetesTexts.Name, SecretItem, r => r.Items, (r, v) => r with { Items = v },
            "Secrets by the name of the Kubernetes Secret.")
        .Build((origin, _) => new SecretsSettings { Origin = origin });

    private static readonly RecordDefinition<WaiverSettings> Waiver = new RecordBuilder<WaiverSettings>()
        .Leaf("code", Code, r => r.Code, (r, v) => r with { Code = v }, "Code of the finding, such as PGHA4031.", Is.Required)
        .Leaf("object", ObjectName, r => r.Object, (r, v) => r with { Object = v }, "The object, as Kind/name.", Is.Required)
        .Leaf("reason", Texts.Line, r => r.Reason, (r, v) => r with { Reason = v }, "Why it may be.", Is.Required)
        .Leaf("expires", Texts.Date, r => r.Expires, (r, v) => r with { Expires = v },
            "Last day of the waiver, such as 2027-01-31.", Is.Required)
        .Build((origin, _) => new WaiverSettings { Origin = origin });

    private static readonly RecordDefinition<AcknowledgeSettings> Acknowledge = new RecordBuilder<AcknowledgeSettings>()
        .Leaf("object", ObjectName, r => r.Object, (r, v) => r with { Object = v }, "The object, as Kind/name.", Is.Required)
        .Leaf("change", Texts.Line, r => r.Change, (r, v) => r with { Change = v },
            "The change that is wanted, such as storage-shrink.", Is.Required)
        .Leaf("reason", Texts.Line, r => r.Reason, (r, v) => r with { Reason = v }, "Why it is wanted.", Is.Required)
        .Build((origin, _) => new AcknowledgeSettings { Origin = origin });

    public static readonly RecordDefinition<EnvironmentSettings> Environment = new RecordBuilder<EnvironmentSettings>()
        .Computed("name", r => r.Name, "Name of the environment.")
        .LeafList("extends", LayerName, r => r.Extends, (r, v) => r with { Extends = v },
            "Layers to build on, first to last; this file comes last. Mappings merge, scalars and lists replace, null removes.")
        .Leaf("namespace", KubernetesTexts.Label, r => r.Namespace, (r, v) => r with { Namespace = v },
            "Namespace of clusters that name none of their own.", Is.Required)
        .Leaf("policy", Texts.OneOf("production", "development"), r => r.Policy, (r, v) => r with { Policy = v },
            "production (default) or development: picks defaults and how strict the rules are.")
        .Record("azure", AzureKeys.Azure, r => r.Azure, (r, v) => r with { Azure = v }, "The Azure resources around the clusters.")
        .Record("operators", DeliveryKeys.Operators, r => r.Operators, (r, v) => r with { Operators = v },
            "The operators and their releases.", Is.Required)
        .Record("gitops", GitopsKeys.Gitops, r => r.Gitops, (r, v) => r with { Gitops = v }, "How the tree is synced.")
        .Record("secrets", Secrets, r => r.Secrets, (r, v) => r with { Secrets = v }, "Passwords by reference.")
        .Record("monitoring", MonitoringKeys.Monitoring, r => r.Monitoring, (r, v) => r with { Monitoring = v }, "Who scrapes the metrics.")
        .Leaf("networkPolicy", Texts.OneOf("ingress", "strict", "none"), r => r.NetworkPolicy, (r, v) => r with { NetworkPolicy = v },
            "Network policies: ingress (default under policy production) limits who reaches the pods, strict also what they reach, none (default under development, and where azure.aks.networkPolicy is none).")
        .Add("extraManifests", new ListBinder<SettingsFile>(new FileBinder()), r => r.ExtraManifests, (r, v) => r with { ExtraManifests = v },
            "Manifests to take over byte for byte, relative to this settings file.")
        .RecordList("waivers", Waiver, r => r.Waivers, (r, v) => r with { Waivers = v },
            "Findings to set aside for a while; only codes of source policy, azure or reference.")
        .RecordList("acknowledge", Acknowledge, r => r.Acknowledge, (r, v) => r with { Acknowledge = v },
            "Dangerous changes that are wanted.", Is.NotBuiltYet)
        .Record("bootstrap", BootstrapKeys.Bootstrap, r => r.Bootstrap, (r, v) => r with { Bootstrap = v },
            "For an environment that holds one recovery cluster: its bootstrap. The cluster is called SOURCE-restore unless 'clusters' names one.")
        .Record<ClusterSettings>("clusterDefaults", ClusterKeys.Cluster, _ => null, (r, _) => r,
            "Merged under every cluster of the environment.", Is.Structural)
        .Records("clusters", KubernetesTexts.Cluster, ClusterKeys.Cluster, r => r.Clusters, (r, v) => r with { Clusters = v },
            "PostgreSQL clusters by name.")
        .Add("overrides", new OverridesBinder(), r => r.Overrides, (r, v) => r with { Overrides = v },
            "Patches on objects outside cluster folders, by path in the tree without .yaml: a merge patch (mapping) or JSON patch operations (list).")
        .Computed("platform", r => r.Platform, "What the folder platform holds.", PlatformKeys.Platform)
        .Computed("kubectlContext", r => r.KubectlContext, "kubectl context of the runbook.")
        .Computed("deployment", r => r.Deployment, "What the folder azure makes.", PlatformKeys.Deployment)
        .Computed("secretTargets", r => r.SecretTargets, "Secrets by namespace.", PlatformKeys.SecretTarget)
        .Computed("alerting", r => r.Alerting, "Alert rules of what all clusters share.", MonitoringKeys.Alerting)
        .Computed("dashboard", r => r.Dashboard, "The dashboard of all clusters.", MonitoringKeys.Dashboard)
        .Computed("alertGuides", r => r.AlertGuides, "What the runbook says of alerts.", MonitoringKeys.AlertGuide)
        .Computed("hostEnvironment", r => r.HostEnvironment, "Environment whose operators, platform and secrets serve this one.")
        .Computed("sourceEnvironment", r => r.SourceEnvironment, "Environment that every cluster recovers from.")
        .Build((origin, name) => new EnvironmentSettings { Origin = origin, Name = name!, File = origin.Location.File });
}
