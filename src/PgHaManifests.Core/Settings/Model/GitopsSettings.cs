namespace PgHaManifests.Core.Settings.Model;

/// <summary>How the tree gets to the cluster.</summary>
internal sealed record GitopsSettings : SettingsRecord
{
    /// <summary><c>flux</c>, <c>argocd</c> or <c>none</c> (default).</summary>
    public Setting<string>? Controller { get; init; }

    /// <summary><c>aks-extension</c> (default), which enforces multi-tenancy, or <c>upstream</c>.</summary>
    public Setting<string>? Installation { get; init; }

    /// <summary>Of the sync objects: <c>pg-gitops</c>, <c>flux-system</c> with installation upstream, Argo CD's own under argocd.</summary>
    public Setting<string>? Namespace { get; init; }

    /// <summary>That Flux syncs as; <c>flux-applier</c> under the AKS extension, Flux's own account with installation upstream.</summary>
    public Setting<string>? ServiceAccount { get; init; }
    public Setting<string>? Repository { get; init; }

    /// <summary><c>main</c> where neither tag nor commit is set.</summary>
    public Setting<string>? Branch { get; init; }

    /// <summary>Of the repository, or of the OCI artifact (<c>latest</c> there by default).</summary>
    public Setting<string>? Tag { get; init; }
    public Setting<string>? Commit { get; init; }

    /// <summary>An OCI artifact in place of a Git repository: <c>oci://…</c>.</summary>
    public Setting<string>? Oci { get; init; }

    /// <summary>Path of the environment's folder in the repository; <c>output/ENV</c> by default.</summary>
    public Setting<string>? Path { get; init; }

    /// <summary>Name of the Secret with the repository's credentials.</summary>
    public Setting<string>? SecretRef { get; init; }

    /// <summary>How Flux signs in at the source: <c>generic</c> (default), <c>azure</c> or <c>github</c>.</summary>
    public Setting<string>? Provider { get; init; }
    public GitopsIntervalsSettings? Intervals { get; init; }

    /// <summary>Sync objects are suspended; true by default for a recovery environment.</summary>
    public Setting<bool>? Suspend { get; init; }
    public ArgocdSettings? Argocd { get; init; }
    public DecryptionSettings? Decryption { get; init; }

    /// <summary>Computed: what the templates need; null without a controller.</summary>
    public SyncSettings? Sync { get; init; }
}

/// <summary>Durations of hours, minutes, seconds and milliseconds.</summary>
internal sealed record GitopsIntervalsSettings : SettingsRecord
{
    /// <summary>1h.</summary>
    public Setting<string>? Sync { get; init; }

    /// <summary>2m; Flux also looks at the source that often.</summary>
    public Setting<string>? Retry { get; init; }

    /// <summary>10m; for all layers but the clusters.</summary>
    public Setting<string>? OperatorsTimeout { get; init; }

    /// <summary>30m.</summary>
    public Setting<string>? ClustersTimeout { get; init; }
}

internal sealed record ArgocdSettings : SettingsRecord
{
    /// <summary><c>argocd</c>.</summary>
    public Setting<string>? Namespace { get; init; }

    /// <summary><c>default</c>.</summary>
    public Setting<string>? Project { get; init; }

    /// <summary>A plugin of Argo CD's that decrypts sops files.</summary>
    public Setting<string>? SopsPlugin { get; init; }
}

/// <summary>How Flux gets at the key of sops files: one of the two, or neither where its controller may use the key already.</summary>
internal sealed record DecryptionSettings : SettingsRecord
{
    public Setting<string>? SecretRef { get; init; }
    public Setting<string>? ServiceAccount { get; init; }
}

/// <summary>Computed: the source and the root of the sync objects.</summary>
internal sealed record SyncSettings : SettingsRecord
{
    /// <summary>True for Flux, false for Argo CD.</summary>
    public required Setting<bool> Flux { get; init; }
    public required Setting<bool> Argocd { get; init; }

    /// <summary>Of the root object and of the source: the environment's name.</summary>
    public required Setting<string> Name { get; init; }

    /// <summary><c>GitRepository</c> or <c>OCIRepository</c>.</summary>
    public required Setting<string> SourceKind { get; init; }
    public required Setting<string> Url { get; init; }

    /// <summary>Branch, tag or commit as Argo CD takes it.</summary>
    public required Setting<string> Revision { get; init; }

    /// <summary>Whether bootstrap makes the namespace: under the AKS extension, unless a source's environment has done so.</summary>
    public required Setting<bool> MakesNamespace { get; init; }

    /// <summary>Whether bootstrap makes the ServiceAccount and gives it its rights: where the settings name none.</summary>
    public required Setting<bool> MakesServiceAccount { get; init; }

    /// <summary><c>ENV-flux-applier</c>.</summary>
    public required Setting<string> RoleBindingName { get; init; }
}
