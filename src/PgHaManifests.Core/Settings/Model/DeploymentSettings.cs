namespace PgHaManifests.Core.Settings.Model;

/// <summary>Computed: what the folder <c>azure/</c> makes.</summary>
internal sealed record DeploymentSettings : SettingsRecord
{
    /// <summary>Audience of the tokens that pods exchange: <c>api://AzureADTokenExchange</c>, in other clouds with their suffix.</summary>
    public required Setting<string> TokenAudience { get; init; }

    /// <summary>
    /// For <c>azure.identity</c>: one a ServiceAccount that runs instances, and a spare one for each <c>CLUSTER-restore</c>, sorted by
    /// name. Empty without <c>azure.identity.name</c>.
    /// </summary>
    public required SettingsList<FederatedCredentialSettings> IdentityCredentials { get; init; }

    /// <summary>For <c>azure.keyVault.identity</c>: one a ServiceAccount <c>pg-secrets</c>. Empty without its name.</summary>
    public required SettingsList<FederatedCredentialSettings> SecretsCredentials { get; init; }
}

/// <summary>Computed: lets one ServiceAccount act as a managed identity.</summary>
internal sealed record FederatedCredentialSettings : SettingsRecord
{
    /// <summary><c>NAMESPACE_SERVICEACCOUNT</c>, unlike every other of the identity; at most 120 characters.</summary>
    public required Setting<string> Name { get; init; }

    /// <summary><c>system:serviceaccount:NAMESPACE:SERVICEACCOUNT</c>.</summary>
    public required Setting<string> Subject { get; init; }

    /// <summary>For a cluster that is not there yet: <c>CLUSTER-restore</c>.</summary>
    public required Setting<bool> Spare { get; init; }
}
