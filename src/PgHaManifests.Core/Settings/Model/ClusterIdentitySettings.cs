namespace PgHaManifests.Core.Settings.Model;

/// <summary>Computed: under whose name the pods reach Azure.</summary>
internal sealed record ClusterIdentitySettings : SettingsRecord
{
    /// <summary>The cluster's name, or <c>azure.identity.serviceAccount</c>.</summary>
    public required Setting<string> ServiceAccountName { get; init; }
    public required Setting<string> ClientId { get; init; }

    /// <summary>True: <c>serviceAccountName</c> and the RoleBinding below; false: <c>serviceAccountTemplate</c>.</summary>
    public required Setting<bool> Shared { get; init; }

    /// <summary><c>CLUSTER-barman-cloud-sa</c>.</summary>
    public required Setting<string> RoleBindingName { get; init; }

    /// <summary><c>CLUSTER-barman-cloud</c>, made by the plugin.</summary>
    public required Setting<string> RoleName { get; init; }
}
