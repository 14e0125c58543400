using PgHaManifests.Core.Settings.Model;
using PgHaManifests.Core.Settings.Values;

namespace PgHaManifests.Core.Settings.Definition.Keys;

/// <summary>Operators and GitOps: how the objects get to the cluster and what acts on them.</summary>
internal static class DeliveryKeys
{
    private static readonly RecordDefinition<OperatorSettings> CloudNativePg = Operator(
        Versions.CloudNativePg, "Release of CloudNativePG, such as 1.30.0; picks APIs and rules, also with install: false.", "cnpg-system");

    public static readonly RecordDefinition<OperatorsSettings> Operators = new RecordBuilder<OperatorsSettings>()
        .Record("cloudNativePg", CloudNativePg, r => r.CloudNativePg, (r, v) => r with { CloudNativePg = v },
            "The CloudNativePG operator.", Is.Required)
        .Record("barmanCloud", Other("cnpg-system"), r => r.BarmanCloud, (r, v) => r with { BarmanCloud = v },
            "The Barman Cloud plugin; required where clusters archive through it.")
        .Record("certManager", Other("cert-manager"), r => r.CertManager, (r, v) => r with { CertManager = v },
            "cert-manager, which the plugin needs.")
        .Record("externalSecrets", Other("external-secrets"), r => r.ExternalSecrets, (r, v) => r with { ExternalSecrets = v },
            "External Secrets Operator; required with secrets.provider externalSecrets.")
        .Record("prometheusStack", Other("monitoring"), r => r.PrometheusStack, (r, v) => r with { PrometheusStack = v },
            "The Prometheus operator.")
        .Computed("features", r => r.Features, "What the CloudNativePG release can do.", PlatformKeys.Features)
        .Build((origin, _) => new OperatorsSettings { Origin = origin });

    private static readonly RecordDefinition<GitopsIntervalsSettings> Intervals = new RecordBuilder<GitopsIntervalsSettings>()
        .Leaf("sync", Texts.Duration, r => r.Sync, (r, v) => r with { Sync = v }, "Time between syncs; 1h by default.")
        .Leaf("retry", Texts.Duration, r => r.Retry, (r, v) => r with { Retry = v },
            "Time until a failed sync is tried again; 2m by default.")
        .Leaf("operatorsTimeout", Texts.Duration, r => r.OperatorsTimeout, (r, v) => r with { OperatorsTimeout = v },
            "Time for operators to become ready; 10m by default.")
        .Leaf("clustersTimeout", Texts.Duration, r => r.ClustersTimeout, (r, v) => r with { ClustersTimeout = v },
            "Time for clusters to become ready; 30m by default.")
        .Build((origin, _) => new GitopsIntervalsSettings { Origin = origin });

    private static readonly RecordDefinition<ArgocdSettings> Argocd = new RecordBuilder<ArgocdSettings>()
        .Leaf("namespace", KubernetesTexts.Label, r => r.Namespace, (r, v) => r with { Namespace = v }, "Namespace of Argo CD.")
        .Leaf("project", KubernetesTexts.Name, r => r.Project, (r, v) => r with { Project = v }, "AppProject of the Applications.")
        .Leaf("sopsPlugin", Texts.Line, r => r.SopsPlugin, (r, v) => r with { SopsPlugin = v },
            "Config management plugin that decrypts sops files.")
        .Build((origin, _) => new ArgocdSettings { Origin = origin });

    private static readonly RecordDefinition<DecryptionSettings> Decryption = new RecordBuilder<DecryptionSettings>()
        .Leaf("secretRef", KubernetesTexts.Name, r => r.SecretRef, (r, v) => r with { SecretRef = v }, "Secret with the key of sops files.")
        .Leaf("serviceAccount", KubernetesTexts.Label, r => r.ServiceAccount, (r, v) => r with { ServiceAccount = v },
            "ServiceAccount that may use the key of sops files.")
        .Build((origin, _) => new DecryptionSettings { Origin = origin });

    /// <summary>Until its output is built only <c>controller: none</c> is taken.</summary>
    public static readonly RecordDefinition<GitopsSettings> Gitops = new RecordBuilder<GitopsSettings>()
        .Leaf("controller", Texts.OneOf("flux", "argocd", "none"), r => r.Controller, (r, v) => r with { Controller = v },
            "What syncs the tree: flux, argocd or none (default).", Is.WithoutYet("flux", "argocd"))
        .Leaf("installation", Texts.OneOf("aks-extension", "upstream"), r => r.Installation, (r, v) => r with { Installation = v },
            "How the controller was installed: aks-extension or upstream.", Is.NotBuiltYet)
        .Leaf("namespace", KubernetesTexts.Label, r => r.Namespace, (r, v) => r with { Namespace = v },
            "Namespace of the sync objects.", Is.NotBuiltYet)
        .Leaf("serviceAccount", KubernetesTexts.Label, r => r.ServiceAccount, (r, v) => r with { ServiceAccount = v },
            "ServiceAccount that syncs.", Is.NotBuiltYet)
        .Leaf("repository", Texts.Line, r => r.Repository, (r, v) => r with { Repository = v },
            "URL of the Git repository.", Is.NotBuiltYet)
        .Leaf("branch", Texts.Line, r => r.Branch, (r, v) => r with { Branch = v }, "Branch to sync.", Is.NotBuiltYet)
        .Leaf("tag", Texts.Line, r => r.Tag, (r, v) => r with { Tag = v }, "Tag to sync.", Is.NotBuiltYet)
        .Leaf("commit", Texts.Line, r => r.Commit, (r, v) => r with { Commit = v }, "Commit to sync.", Is.NotBuiltYet)
        .Leaf("oci", Texts.Line, r => r.Oci, (r, v) => r with { Oci = v },
            "OCI artifact to sync instead of a Git repository.", Is.NotBuiltYet)
        .Leaf("path", Texts.Line, r => r.Path, (r, v) => r with { Path = v },
            "Path of the environment's folder; output/ENV by default.", Is.NotBuiltYet)
        .Leaf("secretRef", KubernetesTexts.Name, r => r.SecretRef, (r, v) => r with { SecretRef = v },
            "Secret with the repository's credentials.", Is.NotBuiltYet)
        .Leaf("provider", Texts.OneOf("generic", "azure", "github"), r => r.Provider, (r, v) => r with { Provider = v },
            "How Flux authenticates at the repository.", Is.NotBuiltYet)
        .Record("intervals", Intervals, r => r.Intervals, (r, v) => r with { Intervals = v }, "Times of the sync objects.", Is.NotBuiltYet)
        .Leaf("suspend", FlagType.Instance, r => r.Suspend, (r, v) => r with { Suspend = v },
            "Sync objects are suspended; true by default for a recovery environment.", Is.NotBuiltYet)
        .Record("argocd", Argocd, r => r.Argocd, (r, v) => r with { Argocd = v }, "What only Argo CD needs.", Is.NotBuiltYet)
        .Record("decryption", Decryption, r => r.Decryption, (r, v) => r with { Decryption = v },
            "How Flux gets at the key of sops files.", Is.NotBuiltYet)
        .Build((origin, _) => new GitopsSettings { Origin = origin });

    private static RecordDefinition<OperatorSettings> Other(string @namespace) =>
        Operator(Versions.Release, "Release of the application, such as 1.21.1; picks APIs, also with install: false.", @namespace);

    private static RecordDefinition<OperatorSettings> Operator(TextType version, string versionDescription, string @namespace) => new RecordBuilder<OperatorSettings>()
        .Leaf("version", version, r => r.Version, (r, v) => r with { Version = v }, versionDescription, Is.Required)
        .Leaf("install", FlagType.Instance, r => r.Install, (r, v) => r with { Install = v },
            "false (default): the platform has it already.", Is.WithoutYet("true", "True", "TRUE"))
        .Leaf("namespace", KubernetesTexts.Label, r => r.Namespace, (r, v) => r with { Namespace = v },
            $"Namespace that it runs in; {@namespace} by default.", Is.NotOutputYet)
        .Leaf("chart", Versions.Chart, r => r.Chart, (r, v) => r with { Chart = v },
            "Version of the Helm chart, where the known one does not do.", Is.NotOutputYet)
        .Computed("minor", r => r.Minor, "Minor of the release.")
        .Build((origin, _) => new OperatorSettings { Origin = origin });
}
