namespace PgHaManifests.Core.Settings.Model;

/// <summary>The Azure resources around the clusters.</summary>
internal sealed record AzureSettings : SettingsRecord
{
    /// <summary>Region, as <c>az</c> writes it: <c>westus3</c>.</summary>
    public Setting<string>? Location { get; init; }

    /// <summary>GUID.</summary>
    public Setting<string>? SubscriptionId { get; init; }

    /// <summary>GUID.</summary>
    public Setting<string>? TenantId { get; init; }
    public Setting<string>? ResourceGroup { get; init; }
    public AksSettings? Aks { get; init; }

    /// <summary>Managed identity of the database pods; it writes backups.</summary>
    public IdentitySettings? Identity { get; init; }
    public KeyVaultSettings? KeyVault { get; init; }
    public StorageAccountSettings? StorageAccount { get; init; }
    public PublicIpSettings? PublicIp { get; init; }

    /// <summary>Resource id of the Azure Monitor workspace, which rule groups name.</summary>
    public Setting<string>? MonitorWorkspaceId { get; init; }

    /// <summary>Resource ids of those that are told of alerts.</summary>
    public SettingsList<Setting<string>>? ActionGroups { get; init; }

    /// <summary>Gets the dashboard as a file.</summary>
    public GrafanaSettings? Grafana { get; init; }
}

internal sealed record AksSettings : SettingsRecord
{
    public Setting<string>? Name { get; init; }

    /// <summary>kubectl context; the cluster's name by default.</summary>
    public Setting<string>? Context { get; init; }

    /// <summary>Minor or full version as text: <c>1.35</c>.</summary>
    public Setting<string>? KubernetesVersion { get; init; }

    /// <summary>With its trailing slash, exactly as AKS prints it.</summary>
    public Setting<string>? OidcIssuerUrl { get; init; }
    public Setting<string>? NodeResourceGroup { get; init; }

    /// <summary>Object id (GUID) of the control plane's identity.</summary>
    public Setting<string>? ControlPlanePrincipalId { get; init; }

    /// <summary><c>azure</c>, <c>calico</c>, <c>cilium</c> or <c>none</c>.</summary>
    public Setting<string>? NetworkPolicy { get; init; }
    public PostgresPoolSettings? PostgresPool { get; init; }
}

/// <summary>The node pool that holds the instances. Always there after defaults, so that placement can be worked out.</summary>
internal sealed record PostgresPoolSettings : SettingsRecord
{
    /// <summary>VM size, <c>Standard_D8ds_v5</c>.</summary>
    public Setting<string>? VmSize { get; init; }

    /// <summary>Availability zones, <c>1</c> to <c>3</c>; all three by default.</summary>
    public SettingsList<Setting<string>>? Zones { get; init; }

    /// <summary><c>workload: postgres</c> by default under production.</summary>
    public SettingsMap<Setting<string>>? NodeSelector { get; init; }

    /// <summary>Toleration of the taint <c>workload=postgres:NoSchedule</c> by default under production.</summary>
    public SettingsList<TolerationSettings>? Tolerations { get; init; }
}

internal sealed record TolerationSettings : SettingsRecord
{
    public Setting<string>? Key { get; init; }

    /// <summary><c>Equal</c> (default) or <c>Exists</c>.</summary>
    public Setting<string>? Operator { get; init; }
    public Setting<string>? Value { get; init; }

    /// <summary><c>NoSchedule</c>, <c>PreferNoSchedule</c> or <c>NoExecute</c>.</summary>
    public Setting<string>? Effect { get; init; }

    /// <summary>Only with effect NoExecute.</summary>
    public Setting<long>? TolerationSeconds { get; init; }
}

internal sealed record IdentitySettings : SettingsRecord
{
    public Setting<string>? Name { get; init; }

    /// <summary>GUID.</summary>
    public Setting<string>? ClientId { get; init; }

    /// <summary>
    /// Name of a ServiceAccount that all clusters share (operator 1.29 or later); null: each cluster's own, through serviceAccountTemplate.
    /// Only for <c>azure.identity</c>.
    /// </summary>
    public Setting<string>? ServiceAccount { get; init; }
}

internal sealed record KeyVaultSettings : SettingsRecord
{
    public Setting<string>? Name { get; init; }

    /// <summary>The identity that reads secrets; never the database's.</summary>
    public VaultIdentitySettings? Identity { get; init; }

    /// <summary>Computed: <c>https://NAME.vault.azure.net</c> (the cloud's suffix follows the location).</summary>
    public Setting<string>? Url { get; init; }
}

internal sealed record VaultIdentitySettings : SettingsRecord
{
    public Setting<string>? Name { get; init; }

    /// <summary>GUID.</summary>
    public Setting<string>? ClientId { get; init; }
}

internal sealed record StorageAccountSettings : SettingsRecord
{
    public Setting<string>? Name { get; init; }

    /// <summary><c>backups</c> by default.</summary>
    public Setting<string>? Container { get; init; }

    /// <summary><c>Standard_ZRS</c> by default.</summary>
    public Setting<string>? Sku { get; init; }

    /// <summary>True: the account is there already, Bicep only refers to it.</summary>
    public Setting<bool>? Existing { get; init; }
    public StorageNetworkSettings? Network { get; init; }

    /// <summary>Computed: <c>https://ACCOUNT.blob.core.windows.net/CONTAINER</c> (the cloud's suffix follows the location).</summary>
    public Setting<string>? ContainerUrl { get; init; }
}

internal sealed record StorageNetworkSettings : SettingsRecord
{
    /// <summary><c>vnetRule</c>, <c>privateEndpoint</c> or <c>public</c>.</summary>
    public Setting<string>? Access { get; init; }

    /// <summary>Resource id; required unless access is public.</summary>
    public Setting<string>? SubnetId { get; init; }

    /// <summary>Resource id; only with privateEndpoint.</summary>
    public Setting<string>? PrivateDnsZoneId { get; init; }
}

internal sealed record PublicIpSettings : SettingsRecord
{
    public Setting<string>? Name { get; init; }

    /// <summary>Outside the node resource group; <c>azure.resourceGroup</c> by default.</summary>
    public Setting<string>? ResourceGroup { get; init; }
    public Setting<string>? DnsLabel { get; init; }

    /// <summary>Computed: <c>LABEL.LOCATION.cloudapp.azure.com</c>; null without label or location.</summary>
    public Setting<string>? Fqdn { get; init; }
}

internal sealed record GrafanaSettings : SettingsRecord
{
    public Setting<string>? Name { get; init; }
    public Setting<string>? ResourceGroup { get; init; }
}
