using System.Collections.Immutable;
using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules;

/// <summary>How strict the rules of sources policy and azure are.</summary>
public enum PolicyLevel
{
    /// <summary>They do not run.</summary>
    None,

    /// <summary>They run one step less grave than listed.</summary>
    Development,

    /// <summary>They run as listed.</summary>
    Production,
}

/// <summary>What is known of a group beside its objects. Null is "not known": a rule that needs it does not fire.</summary>
public sealed record GroupFacts
{
    public PolicyLevel Policy { get; init; }

    /// <summary>The CloudNativePG release that was asked for, as written: <c>1.30.0</c>.</summary>
    public string? OperatorVersion { get; init; }

    /// <summary>Where that was written.</summary>
    public Location? OperatorVersionAt { get; init; }

    /// <summary>The operators that the settings name.</summary>
    public ImmutableArray<OperatorFact> Operators { get; init; } = [];

    /// <summary>Client ids of the managed identities that the settings name.</summary>
    public ImmutableArray<string> ClientIds { get; init; } = [];

    /// <summary>Minor or release: <c>1.35</c>.</summary>
    public string? KubernetesVersion { get; init; }

    /// <summary>How many availability zones the node pool of the instances has.</summary>
    public int? Zones { get; init; }

    /// <summary>Size of the nodes that hold the instances: <c>Standard_D8ds_v5</c>.</summary>
    public string? VmSize { get; init; }

    /// <summary><c>flux</c>, <c>argocd</c> or <c>none</c>.</summary>
    public string? GitopsController { get; init; }

    /// <summary>The environment brings another one's data back: it is small, and lives for a while.</summary>
    public bool Recovers { get; init; }

    /// <summary>The full name that clients outside use for the public address.</summary>
    public string? PublicName { get; init; }

    /// <summary>The storage account that backups go to.</summary>
    public string? StorageAccount { get; init; }

    /// <summary>Resource group that AKS itself keeps its nodes and their addresses in.</summary>
    public string? NodeResourceGroup { get; init; }
}

/// <summary>An operator as the settings name it.</summary>
/// <param name="Name">Its key: <c>cloudNativePg</c>.</param>
/// <param name="Installed">The environment brings it; else the platform has it already.</param>
public sealed record OperatorFact(string Name, string Version, bool Installed, Location At);
