using PgHaManifests.Core.Settings.Model;
using PgHaManifests.Core.Settings.Values;

namespace PgHaManifests.Core.Settings.Definition.Keys;

internal static class AzureKeys
{
    public static readonly RecordDefinition<TolerationSettings> Toleration = new RecordBuilder<TolerationSettings>()
        .Leaf("key", KubernetesTexts.LabelKey, r => r.Key, (r, v) => r with { Key = v },
            "Key of the taint; absent with operator Exists: every taint.")
        .Leaf("operator", Texts.OneOf("Equal", "Exists"), r => r.Operator, (r, v) => r with { Operator = v }, "Equal (default) or Exists.")
        .Leaf("value", KubernetesTexts.LabelValue, r => r.Value, (r, v) => r with { Value = v },
            "Value of the taint; only with operator Equal.")
        .Leaf("effect", Texts.OneOf("NoSchedule", "PreferNoSchedule", "NoExecute"), r => r.Effect, (r, v) => r with { Effect = v },
            "Effect of the taint; absent: every effect.")
        .Leaf("tolerationSeconds", LongType.AtLeastZero, r => r.TolerationSeconds, (r, v) => r with { TolerationSeconds = v },
            "Seconds to stay on a node that gets the taint; only with effect NoExecute.")
        .Build((origin, _) => new TolerationSettings { Origin = origin });

    public static readonly RecordDefinition<PostgresPoolSettings> PostgresPool = new RecordBuilder<PostgresPoolSettings>()
        .Leaf("vmSize", AzureTexts.VmSize, r => r.VmSize, (r, v) => r with { VmSize = v },
            "VM size of the nodes, such as Standard_D8ds_v5.")
        .LeafList("zones", Zone, r => r.Zones, (r, v) => r with { Zones = v },
            "Availability zones of the pool: \"1\", \"2\", \"3\" (default all three).", minimum: 1)
        .Leaves("nodeSelector", KubernetesTexts.LabelKey, KubernetesTexts.LabelValue, r => r.NodeSelector, (r, v) => r with { NodeSelector = v },
            "Labels of the nodes that hold instances; workload: postgres by default under policy production.")
        .RecordList("tolerations", Toleration, r => r.Tolerations, (r, v) => r with { Tolerations = v },
            "Taints of those nodes to tolerate; workload=postgres:NoSchedule by default under policy production.")
        .Build((origin, _) => new PostgresPoolSettings { Origin = origin });

    public static readonly RecordDefinition<AksSettings> Aks = new RecordBuilder<AksSettings>()
        .Leaf("name", AzureTexts.Aks, r => r.Name, (r, v) => r with { Name = v }, "Name of the AKS cluster.")
        .Leaf("context", Texts.Line, r => r.Context, (r, v) => r with { Context = v },
            "kubectl context; the cluster's name by default.")
        .Leaf("kubernetesVersion", Versions.Kubernetes, r => r.KubernetesVersion, (r, v) => r with { KubernetesVersion = v },
            "Kubernetes version, such as \"1.35\"; picks the schemas of built-in kinds.")
        .Leaf("oidcIssuerUrl", AzureTexts.OidcIssuer, r => r.OidcIssuerUrl, (r, v) => r with { OidcIssuerUrl = v },
            "OIDC issuer URL of the cluster, with the slash at its end.")
        .Leaf("nodeResourceGroup", AzureTexts.NodeResourceGroup, r => r.NodeResourceGroup, (r, v) => r with { NodeResourceGroup = v },
            "Resource group that AKS keeps its nodes in.")
        .Leaf("controlPlanePrincipalId", Texts.Guid, r => r.ControlPlanePrincipalId, (r, v) => r with { ControlPlanePrincipalId = v },
            "Object id of the control plane's identity, which needs Network Contributor on the public IP.")
        .Leaf("networkPolicy", Texts.OneOf("azure", "calico", "cilium", "none"), r => r.NetworkPolicy, (r, v) => r with { NetworkPolicy = v },
            "Network policy engine of the cluster: azure, calico, cilium or none; with none there are no network policies.")
        .Record("postgresPool", PostgresPool, r => r.PostgresPool, (r, v) => r with { PostgresPool = v },
            "The node pool that holds the instances.")
        .Build((origin, _) => new AksSettings { Origin = origin });

    public static readonly RecordDefinition<IdentitySettings> Identity = new RecordBuilder<IdentitySettings>()
        .Leaf("name", AzureTexts.Identity, r => r.Name, (r, v) => r with { Name = v },
            "Name of the managed identity of the database pods, which writes backups.")
        .Leaf("clientId", Texts.Guid, r => r.ClientId, (r, v) => r with { ClientId = v },
            "Client id (GUID) of the managed identity.", Is.Required)
        .Leaf("serviceAccount", KubernetesTexts.Label, r => r.ServiceAccount, (r, v) => r with { ServiceAccount = v },
            "One ServiceAccount for all clusters (operator 1.29 or later) instead of each cluster's own.")
        .Build((origin, _) => new IdentitySettings { Origin = origin });

    public static readonly RecordDefinition<VaultIdentitySettings> VaultIdentity = new RecordBuilder<VaultIdentitySettings>()
        .Leaf("name", AzureTexts.Identity, r => r.Name, (r, v) => r with { Name = v },
            "Name of the managed identity that reads secrets; not the database's.")
        .Leaf("clientId", Texts.Guid, r => r.ClientId, (r, v) => r with { ClientId = v },
            "Client id (GUID) of the managed identity that reads secrets.", Is.Required)
        .Build((origin, _) => new VaultIdentitySettings { Origin = origin });

    public static readonly RecordDefinition<KeyVaultSettings> KeyVault = new RecordBuilder<KeyVaultSettings>()
        .Leaf("name", AzureTexts.KeyVault, r => r.Name, (r, v) => r with { Name = v },
            "Name of the key vault that holds passwords.", Is.Required)
        .Record("identity", VaultIdentity, r => r.Identity, (r, v) => r with { Identity = v }, "The managed identity that reads the vault.")
        .Computed("url", r => r.Url, "URL of the vault.")
        .Build((origin, _) => new KeyVaultSettings { Origin = origin });

    public static readonly RecordDefinition<StorageNetworkSettings> StorageNetwork = new RecordBuilder<StorageNetworkSettings>()
        .Leaf("access", Texts.OneOf("vnetRule", "privateEndpoint", "public"), r => r.Access, (r, v) => r with { Access = v },
            "How pods reach the account: vnetRule (default), privateEndpoint or public.")
        .Leaf("subnetId", AzureTexts.SubnetId, r => r.SubnetId, (r, v) => r with { SubnetId = v },
            "Resource id of the subnet; required unless access is public.")
        .Leaf("privateDnsZoneId", AzureTexts.PrivateDnsZoneId, r => r.PrivateDnsZoneId, (r, v) => r with { PrivateDnsZoneId = v },
            "Resource id of the private DNS zone; only with access privateEndpoint.")
        .Build((origin, _) => new StorageNetworkSettings { Origin = origin });

    public static readonly RecordDefinition<StorageAccountSettings> StorageAccount = new RecordBuilder<StorageAccountSettings>()
        .Leaf("name", AzureTexts.StorageAccount, r => r.Name, (r, v) => r with { Name = v },
            "Name of the storage account for backups: 3 to 24 lowercase letters and digits.", Is.Required)
        .Leaf("container", AzureTexts.Container, r => r.Container, (r, v) => r with { Container = v },
            "Blob container for backups; backups by default.")
        .Leaf("sku", Texts.OneOf("Standard_ZRS", "Standard_GZRS", "Standard_RAGZRS", "Standard_LRS", "Standard_GRS", "Standard_RAGRS"), r => r.Sku, (r, v) => r with { Sku = v },
            "Redundancy of the account; Standard_ZRS by default.")
        .Leaf("existing", FlagType.Instance, r => r.Existing, (r, v) => r with { Existing = v },
            "true: the account is there already; false by default.")
        .Record("network", StorageNetwork, r => r.Network, (r, v) => r with { Network = v }, "How pods reach the account.")
        .Computed("containerUrl", r => r.ContainerUrl, "URL of the container.")
        .Build((origin, _) => new StorageAccountSettings { Origin = origin });

    public static readonly RecordDefinition<PublicIpSettings> PublicIp = new RecordBuilder<PublicIpSettings>()
        .Leaf("name", AzureTexts.PublicIp, r => r.Name, (r, v) => r with { Name = v },
            "Name of the public IP of exposed Services.", Is.Required)
        .Leaf("resourceGroup", AzureTexts.ResourceGroup, r => r.ResourceGroup, (r, v) => r with { ResourceGroup = v },
            "Resource group of the public IP, outside the node resource group; azure.resourceGroup by default.")
        .Leaf("dnsLabel", AzureTexts.DnsLabel, r => r.DnsLabel, (r, v) => r with { DnsLabel = v }, "DNS label of the public IP.")
        .Computed("fqdn", r => r.Fqdn, "DNS name of the public IP.")
        .Build((origin, _) => new PublicIpSettings { Origin = origin });

    public static readonly RecordDefinition<GrafanaSettings> Grafana = new RecordBuilder<GrafanaSettings>()
        .Leaf("name", AzureTexts.Grafana, r => r.Name, (r, v) => r with { Name = v },
            "Name of the Azure Managed Grafana workspace.", Is.Required)
        .Leaf("resourceGroup", AzureTexts.ResourceGroup, r => r.ResourceGroup, (r, v) => r with { ResourceGroup = v },
            "Resource group of the Grafana workspace; azure.resourceGroup by default.")
        .Build((origin, _) => new GrafanaSettings { Origin = origin });

    public static readonly RecordDefinition<AzureSettings> Azure = new RecordBuilder<AzureSettings>()
        .Leaf("location", AzureTexts.Location, r => r.Location, (r, v) => r with { Location = v }, "Azure region, such as westus3.")
        .Leaf("subscriptionId", Texts.Guid, r => r.SubscriptionId, (r, v) => r with { SubscriptionId = v },
            "Subscription (GUID).")
        .Leaf("tenantId", Texts.Guid, r => r.TenantId, (r, v) => r with { TenantId = v }, "Tenant (GUID).")
        .Leaf("resourceGroup", AzureTexts.ResourceGroup, r => r.ResourceGroup, (r, v) => r with { ResourceGroup = v },
            "Resource group of the environment.")
        .Record("aks", Aks, r => r.Aks, (r, v) => r with { Aks = v }, "The AKS cluster.")
        .Record("identity", Identity, r => r.Identity, (r, v) => r with { Identity = v }, "Managed identity of the database pods.")
        .Record("keyVault", KeyVault, r => r.KeyVault, (r, v) => r with { KeyVault = v }, "The key vault that holds passwords.")
        .Record("storageAccount", StorageAccount, r => r.StorageAccount, (r, v) => r with { StorageAccount = v },
            "The storage account for backups.")
        .Record("publicIp", PublicIp, r => r.PublicIp, (r, v) => r with { PublicIp = v }, "The public IP of exposed Services.")
        .Leaf("monitorWorkspaceId", AzureTexts.MonitorWorkspaceId, r => r.MonitorWorkspaceId, (r, v) => r with { MonitorWorkspaceId = v },
            "Resource id of the Azure Monitor workspace: PodMonitors and alert rules are Azure's then.")
        .LeafList("actionGroups", AzureTexts.ActionGroupId, r => r.ActionGroups, (r, v) => r with { ActionGroups = v },
            "Resource ids of the action groups that alerts notify.")
        .Record("grafana", Grafana, r => r.Grafana, (r, v) => r with { Grafana = v }, "Azure Managed Grafana, which gets the dashboard as a file.")
        .Build((origin, _) => new AzureSettings { Origin = origin });

    /// <summary>A number or its text: nobody mistakes zone 1.</summary>
    private static TextType Zone => new()
    {
        Expected = "a zone: \"1\", \"2\" or \"3\"",
        Takes = Unquoted.Numbers,
        Values = ["1", "2", "3"],
        Check = text => text is "1" or "2" or "3" ? null : new LeafFault(SettingsDiagnostics.NotAllowed),
    };
}
