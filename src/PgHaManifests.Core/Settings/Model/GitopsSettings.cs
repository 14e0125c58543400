namespace PgHaManifests.Core.Settings.Model;

/// <summary>How the tree is synced. Only <c>controller: none</c> until the output of the others is built.</summary>
internal sealed record GitopsSettings : SettingsRecord
{
    /// <summary><c>flux</c>, <c>argocd</c> or <c>none</c> (default).</summary>
    public Setting<string>? Controller { get; init; }

    /// <summary><c>aks-extension</c> or <c>upstream</c>.</summary>
    public Setting<string>? Installation { get; init; }
    public Setting<string>? Namespace { get; init; }
    public Setting<string>? ServiceAccount { get; init; }
    public Setting<string>? Repository { get; init; }
    public Setting<string>? Branch { get; init; }
    public Setting<string>? Tag { get; init; }
    public Setting<string>? Commit { get; init; }

    /// <summary>An OCI artifact in place of a Git repository: <c>oci://…</c>.</summary>
    public Setting<string>? Oci { get; init; }

    /// <summary>Path of the environment's folder in the repository; <c>output/ENV</c> by default.</summary>
    public Setting<string>? Path { get; init; }

    /// <summary>Name of the Secret with the repository's credentials.</summary>
    public Setting<string>? SecretRef { get; init; }

    /// <summary>Flux source provider: <c>generic</c> or <c>azure</c>.</summary>
    public Setting<string>? Provider { get; init; }
    public GitopsIntervalsSettings? Intervals { get; init; }

    /// <summary>Sync objects are suspended; true by default for a recovery environment.</summary>
    public Setting<bool>? Suspend { get; init; }
    public ArgocdSettings? Argocd { get; init; }
    public DecryptionSettings? Decryption { get; init; }
}

/// <summary>Go durations.</summary>
internal sealed record GitopsIntervalsSettings : SettingsRecord
{
    public Setting<string>? Sync { get; init; }
    public Setting<string>? Retry { get; init; }
    public Setting<string>? OperatorsTimeout { get; init; }
    public Setting<string>? ClustersTimeout { get; init; }
}

internal sealed record ArgocdSettings : SettingsRecord
{
    public Setting<string>? Namespace { get; init; }
    public Setting<string>? Project { get; init; }

    /// <summary>A plugin of Argo CD's that decrypts sops files.</summary>
    public Setting<string>? SopsPlugin { get; init; }
}

/// <summary>How Flux gets at the key of sops files: one of the two.</summary>
internal sealed record DecryptionSettings : SettingsRecord
{
    public Setting<string>? SecretRef { get; init; }
    public Setting<string>? ServiceAccount { get; init; }
}
