using PgHaManifests.Core.Settings.Model;
using PgHaManifests.Core.Settings.Values;

namespace PgHaManifests.Core.Settings.Definition.Keys;

/// <summary>How the tree gets to the cluster.</summary>
internal static class GitopsKeys
{
    private static readonly RecordDefinition<GitopsIntervalsSettings> Intervals = new RecordBuilder<GitopsIntervalsSettings>()
        .Leaf("sync", GitopsTexts.Duration, r => r.Sync, (r, v) => r with { Sync = v },
            "Time between syncs where nothing has changed (Argo CD: longest time between attempts); 1h by default.")
        .Leaf("retry", GitopsTexts.Duration, r => r.Retry, (r, v) => r with { Retry = v },
            "Time until a failed sync is tried again, and between looks at the source; 2m by default.")
        .Leaf("operatorsTimeout", GitopsTexts.Duration, r => r.OperatorsTimeout, (r, v) => r with { OperatorsTimeout = v },
            "Time for operators, and any layer but clusters, to become ready (Flux); 10m by default.")
        .Leaf("clustersTimeout", GitopsTexts.Duration, r => r.ClustersTimeout, (r, v) => r with { ClustersTimeout = v },
            "Time for clusters to become ready (Flux); 30m by default.")
        .Build((origin, _) => new GitopsIntervalsSettings { Origin = origin });

    private static readonly RecordDefinition<ArgocdSettings> Argocd = new RecordBuilder<ArgocdSettings>()
        .Leaf("namespace", KubernetesTexts.Label, r => r.Namespace, (r, v) => r with { Namespace = v }, "Namespace of Argo CD; argocd by default.")
        .Leaf("project", KubernetesTexts.Name, r => r.Project, (r, v) => r with { Project = v }, "AppProject of the Applications; default by default.")
        .Leaf("sopsPlugin", Texts.Line, r => r.SopsPlugin, (r, v) => r with { SopsPlugin = v },
            "Config management plugin that decrypts sops files.")
        .Build((origin, _) => new ArgocdSettings { Origin = origin });

    private static readonly RecordDefinition<DecryptionSettings> Decryption = new RecordBuilder<DecryptionSettings>()
        .Leaf("secretRef", KubernetesTexts.Name, r => r.SecretRef, (r, v) => r with { SecretRef = v }, "Secret with the key of sops files.")
        .Leaf("serviceAccount", KubernetesTexts.Label, r => r.ServiceAccount, (r, v) => r with { ServiceAccount = v },
            "ServiceAccount that may use the key of sops files.")
        .Build((origin, _) => new DecryptionSettings { Origin = origin });

    private static readonly RecordDefinition<SyncSettings> Sync = new RecordBuilder<SyncSettings>()
        .Computed("flux", r => r.Flux, "The controller is Flux.")
        .Computed("argocd", r => r.Argocd, "The controller is Argo CD.")
        .Computed("name", r => r.Name, "Name of the root object and of the source.")
        .Computed("sourceKind", r => r.SourceKind, "GitRepository or OCIRepository.")
        .Computed("url", r => r.Url, "Address of the source.")
        .Computed("revision", r => r.Revision, "Branch, tag or commit.")
        .Computed("makesNamespace", r => r.MakesNamespace, "Bootstrap makes the namespace.")
        .Computed("makesServiceAccount", r => r.MakesServiceAccount, "Bootstrap makes the ServiceAccount.")
        .Computed("roleBindingName", r => r.RoleBindingName, "Name of the binding of the ServiceAccount.")
        .BuildComputed();

    public static readonly RecordDefinition<GitopsSettings> Gitops = new RecordBuilder<GitopsSettings>()
        .Leaf("controller", Texts.OneOf("flux", "argocd", "none"), r => r.Controller, (r, v) => r with { Controller = v },
            "What syncs the tree: flux, argocd or none (default).")
        .Leaf("installation", Texts.OneOf("aks-extension", "upstream"), r => r.Installation, (r, v) => r with { Installation = v },
            "How the controller was installed: aks-extension (default), which keeps to one namespace and a ServiceAccount, or upstream.")
        .Leaf("namespace", KubernetesTexts.Label, r => r.Namespace, (r, v) => r with { Namespace = v },
            "Namespace of the sync objects; pg-gitops by default, flux-system with installation upstream, argocd.namespace under Argo CD.")
        .Leaf("serviceAccount", KubernetesTexts.Label, r => r.ServiceAccount, (r, v) => r with { ServiceAccount = v },
            "ServiceAccount that Flux syncs as, which is there already; by default flux-applier, made by bootstrap, under the AKS extension, and Flux's own with installation upstream.")
        .Leaf("repository", GitopsTexts.Repository, r => r.Repository, (r, v) => r with { Repository = v },
            "URL of the Git repository; this or oci is required with a controller.")
        .Leaf("branch", GitopsTexts.Reference, r => r.Branch, (r, v) => r with { Branch = v }, "Branch to sync; main by default.")
        .Leaf("tag", GitopsTexts.Reference, r => r.Tag, (r, v) => r with { Tag = v }, "Tag to sync, of the repository or of the OCI artifact (latest by default).")
        .Leaf("commit", GitopsTexts.Commit, r => r.Commit, (r, v) => r with { Commit = v }, "Commit to sync, in full.")
        .Leaf("oci", GitopsTexts.Oci, r => r.Oci, (r, v) => r with { Oci = v },
            "OCI artifact to sync instead of a Git repository: oci://…, without its tag.")
        .Leaf("path", GitopsTexts.Folder, r => r.Path, (r, v) => r with { Path = v },
            "Path of the environment's folder in the repository; output/ENV by default.")
        .Leaf("secretRef", KubernetesTexts.Name, r => r.SecretRef, (r, v) => r with { SecretRef = v },
            "Secret with the repository's credentials, in the namespace of the sync objects (Flux; Argo CD finds its repository Secrets by itself).")
        .Leaf("provider", Texts.OneOf("generic", "azure", "github"), r => r.Provider, (r, v) => r with { Provider = v },
            "How Flux signs in at the source: generic (default), azure (workload identity) or github (an app).")
        .Record("intervals", Intervals, r => r.Intervals, (r, v) => r with { Intervals = v }, "Times of the sync objects.")
        .Leaf("suspend", FlagType.Instance, r => r.Suspend, (r, v) => r with { Suspend = v },
            "Sync objects are suspended (Argo CD: not automated); true by default for a recovery environment.")
        .Record("argocd", Argocd, r => r.Argocd, (r, v) => r with { Argocd = v }, "What only Argo CD needs.")
        .Record("decryption", Decryption, r => r.Decryption, (r, v) => r with { Decryption = v },
            "How Flux gets at the key of sops files.")
        .Computed("sync", r => r.Sync, "What the sync objects are made of.", Sync)
        .Build((origin, _) => new GitopsSettings { Origin = origin });
}
