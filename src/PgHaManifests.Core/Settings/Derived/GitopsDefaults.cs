using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Settings.Model;

namespace PgHaManifests.Core.Settings.Derived;

/// <summary>How the tree is synced: defaults, and what follows from them.</summary>
internal static class GitopsDefaults
{
    public const string Flux = "flux";
    public const string Argocd = "argocd";
    public const string None = "none";
    public const string Extension = "aks-extension";

    /// <summary>The account that the AKS extension reconciles with where none is named.</summary>
    public const string Applier = "flux-applier";

    /// <param name="recovers">Every cluster of the environment recovers from another environment's.</param>
    public static GitopsSettings Fill(GitopsSettings? written, EnvironmentSettings environment, bool recovers, Location at)
    {
        var gitops = written ?? new GitopsSettings { Origin = Origin.Default(at) };
        var controller = gitops.Controller ?? Settled.Default(None, at);
        if (controller.Value == None)
            return gitops with { Controller = controller };
        var isFlux = controller.Value == Flux;
        var installation = gitops.Installation ?? Settled.Default(Extension, at);
        var argocd = isFlux ? gitops.Argocd : Fill(gitops.Argocd, at);
        return gitops with
        {
            Controller = controller,
            Installation = installation,
            Argocd = argocd,
            Namespace = gitops.Namespace ?? (isFlux
                ? Settled.From(installation.Value == Extension ? "pg-gitops" : "flux-system", installation, $"installation {installation}")
                : argocd!.Namespace),
            ServiceAccount = gitops.ServiceAccount ?? (isFlux && installation.Value == Extension ? Settled.From(Applier, installation, $"installation {installation}") : null),
            Branch = gitops.Branch ?? (gitops is { Repository: not null, Tag: null, Commit: null } ? Settled.Default("main", at) : null),
            Tag = gitops.Tag ?? (gitops.Oci is null ? null : Settled.Default("latest", at)),
            Path = gitops.Path ?? Settled.From($"output/{environment.Name}", environment.Name, "output/ENV"),
            Provider = gitops.Provider ?? (isFlux ? Settled.Default("generic", at) : null),
            Intervals = Fill(gitops.Intervals, isFlux, at),
            Suspend = gitops.Suspend ?? Settled.Default(recovers, at, recovers ? "a recovery environment" : null),
        };
    }

    /// <summary>What the templates need; null without a controller or without a source, which is reported.</summary>
    /// <param name="host">The environment whose AKS cluster this one shares.</param>
    public static SyncSettings? Sync(EnvironmentSettings environment, EnvironmentSettings? host)
    {
        if (environment.Gitops is not { Controller: { Value: not None } controller, Installation: { } installation } gitops
            || (gitops.Repository ?? gitops.Oci) is not { } url || (gitops.Commit ?? gitops.Tag ?? gitops.Branch) is not { } revision)
            return null;
        var isFlux = controller.Value == Flux;
        var isExtension = isFlux && installation.Value == Extension;
        var isMade = host?.Gitops is { Controller.Value: Flux, Installation.Value: Extension } other && other.Namespace?.Value == gitops.Namespace?.Value;
        var makes = isExtension && !isMade;
        return new SyncSettings
        {
            Origin = Origin.Computed(controller.Origin.Location),
            Flux = Settled.From(isFlux, controller, "controller"),
            Argocd = Settled.From(!isFlux, controller, "controller"),
            Name = environment.Name,
            SourceKind = Settled.From(gitops.Repository is null ? "OCIRepository" : "GitRepository", url, "repository or oci"),
            Url = url,
            Revision = revision,
            MakesNamespace = Settled.From(makes, installation, $"installation {installation}"),
            MakesServiceAccount = Settled.From(makes && gitops.ServiceAccount?.Origin.Kind != OriginKind.File, installation, "no serviceAccount is named"),
            RoleBindingName = Settled.From($"{environment.Name}-{Applier}", environment.Name, "environment, account"),
        };
    }

    private static ArgocdSettings Fill(ArgocdSettings? argocd, Location at)
    {
        argocd ??= new ArgocdSettings { Origin = Origin.Default(at) };
        return argocd with
        {
            Namespace = argocd.Namespace ?? Settled.Default("argocd", at),
            Project = argocd.Project ?? Settled.Default("default", at),
        };
    }

    private static GitopsIntervalsSettings Fill(GitopsIntervalsSettings? intervals, bool isFlux, Location at)
    {
        intervals ??= new GitopsIntervalsSettings { Origin = Origin.Default(at) };
        return intervals with
        {
            Sync = intervals.Sync ?? Settled.Default("1h", at),
            Retry = intervals.Retry ?? Settled.Default("2m", at),
            OperatorsTimeout = intervals.OperatorsTimeout ?? (isFlux ? Settled.Default("10m", at) : null),
            ClustersTimeout = intervals.ClustersTimeout ?? (isFlux ? Settled.Default("30m", at) : null),
        };
    }
}
