using PgHaManifests.Core.Settings.Derived;
using PgHaManifests.Core.Settings.Model;

namespace PgHaManifests.Core.Settings.Checks;

/// <summary>The controller has a source, and only keys that it can act on.</summary>
internal static class GitopsChecks
{
    /// <summary>Flux writes the name of a Kustomization, and Argo CD that of an Application, into a label of what it applies.</summary>
    private const int Label = 63;

    public static void Run(CheckContext context)
    {
        if (context.Environment.Gitops is not { Controller: { } controller } gitops)
            return;
        if (controller.Value == GitopsDefaults.None)
        {
            WithoutController(gitops, controller, context);
            return;
        }
        Source(gitops, controller, context);
        if (controller.Value == GitopsDefaults.Flux)
            Flux(gitops, controller, context);
        else
            Argocd(gitops, controller, context);
        Decryption(gitops, context);
        Names(context);
    }

    /// <summary>A written <c>none</c> turns off what a layer says; without it the rest would be ignored without a word.</summary>
    private static void WithoutController(GitopsSettings gitops, Setting<string> controller, CheckContext context)
    {
        if (controller.Origin.Kind == OriginKind.Default && gitops.Origin.Kind == OriginKind.File)
            context.Missing("gitops.controller", gitops.Origin.Location, "nothing says what the other keys are for; expected flux, argocd or none");
    }

    private static void Source(GitopsSettings gitops, Setting<string> controller, CheckContext context)
    {
        if (gitops is { Repository: null, Oci: null })
            context.Missing("gitops.repository", gitops.Origin.Location, $"gitops.controller is {controller}, which syncs from a repository, or from an artifact (oci)");
        if (gitops is { Repository: { } repository, Oci: { } oci })
            context.Conflict(oci, repository, "gitops has both repository and oci; expected one of them");
        (string Key, Setting<string>? Value)[] all = [("branch", gitops.Branch), ("tag", gitops.Tag), ("commit", gitops.Commit)];
        var written = all.Where(one => one.Value?.Origin.Kind == OriginKind.File).ToArray();
        if (written.Length > 1)
            context.Conflict(written[1].Value!, written[0].Value!, $"gitops has both {written[0].Key} and {written[1].Key}; expected one of branch, tag and commit");
        if (gitops.Oci is not { } artifact || gitops.Repository is not null)
            return;
        foreach (var (key, value) in written.Where(one => one.Key != "tag"))
            context.Conflict(value!, artifact, $"gitops.{key} is set, but an OCI artifact has only tags", "Name the artifact's tag.");
    }

    private static void Flux(GitopsSettings gitops, Setting<string> controller, CheckContext context)
    {
        if (gitops.Argocd is { } argocd)
            context.Report(SettingsDiagnostics.Conflict, argocd.Origin.Location, $"gitops.argocd is set, but gitops.controller is {controller}");
        if (gitops is { Provider: { Value: "github" } provider, SecretRef: null })
            context.Missing("gitops.secretRef", provider.Origin.Location, "provider github signs in as an app, whose key lies in a Secret");
        if (gitops is { Provider: { Value: "github" } github, Oci: { } oci })
            context.Conflict(github, oci, "gitops.provider is github, but the source is an OCI artifact");
    }

    private static void Argocd(GitopsSettings gitops, Setting<string> controller, CheckContext context)
    {
        (string Key, Setting? Value)[] fluxOnly =
        [
            ("serviceAccount", gitops.ServiceAccount), ("secretRef", gitops.SecretRef), ("provider", gitops.Provider),
            ("intervals.operatorsTimeout", gitops.Intervals?.OperatorsTimeout), ("intervals.clustersTimeout", gitops.Intervals?.ClustersTimeout),
        ];
        foreach (var (key, value) in fluxOnly)
        {
            if (value is { Origin.Kind: OriginKind.File })
                context.Conflict(value, controller, $"gitops.{key} is set, but gitops.controller is {controller}; only Flux takes it");
        }
        var isSops = context.Environment.Secrets?.Provider is { Value: SecretProviders.Sops };
        if (isSops && context.Host is null && gitops.Argocd?.SopsPlugin is null)
        {
            context.Missing("gitops.argocd.sopsPlugin", controller.Origin.Location,
                "secrets.provider is sops, which Argo CD decrypts only through a config management plugin; without one the encrypted text itself would be applied");
        }
        if (!isSops && gitops.Argocd?.SopsPlugin is { } plugin && context.Environment.Secrets?.Provider is { } other)
            context.Conflict(plugin, other, $"gitops.argocd.sopsPlugin is set, but secrets.provider is {other}");
    }

    private static void Decryption(GitopsSettings gitops, CheckContext context)
    {
        if (gitops.Decryption is not { } decryption)
            return;
        if (gitops.Controller is { Value: GitopsDefaults.Argocd } controller)
            context.Report(SettingsDiagnostics.Conflict, decryption.Origin.Location, $"gitops.decryption is set, but gitops.controller is {controller}", "Argo CD decrypts through a plugin: argocd.sopsPlugin.");
        else if (context.Environment.Secrets?.Provider is { Value: not SecretProviders.Sops } provider)
            context.Report(SettingsDiagnostics.Conflict, decryption.Origin.Location, $"gitops.decryption is set, but secrets.provider is {provider}", "Remove it: only sops files are encrypted.");
        if (decryption is { SecretRef: { } secret, ServiceAccount: { } account })
            context.Conflict(account, secret, "gitops.decryption has both secretRef and serviceAccount; expected one of them");
    }

    private static void Names(CheckContext context)
    {
        foreach (var cluster in context.Environment.Clusters ?? Enumerable.Empty<SettingsEntry<ClusterSettings>>())
        {
            var name = SyncNames.Cluster(context.Environment.Name.Value, cluster.Name.Value);
            if (name.Length > Label)
            {
                context.Report(SettingsDiagnostics.NameTooLong, cluster.Name, FormattableString.Invariant(
                    $"the sync object of cluster {cluster.Name} would be called {name}, {name.Length} characters; it has at most {Label}, since it becomes a label"));
            }
            if (SyncNames.Layers.Contains(cluster.Name.Value))
            {
                context.Report(SettingsDiagnostics.NameTaken, cluster.Name, $"the sync object of cluster {cluster.Name} would be called {name}, as that of the folder {cluster.Name.Value} is",
                    "Rename the cluster.");
            }
        }
    }
}
