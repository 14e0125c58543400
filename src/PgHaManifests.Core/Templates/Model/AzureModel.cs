using PgHaManifests.Core.Settings.Model;

namespace PgHaManifests.Core.Templates.Model;

/// <summary>What templates see as <c>azure</c>.</summary>
internal static class AzureModel
{
    public static ModelMapping Build(AzureSettings azure) =>
        new RecordModel(azure.Origin)
            .Add("location", azure.Location)
            .Add("subscriptionId", azure.SubscriptionId)
            .Add("tenantId", azure.TenantId)
            .Add("resourceGroup", azure.ResourceGroup)
            .Add("aks", azure.Aks, Aks)
            .Add("identity", azure.Identity, Identity)
            .Add("keyVault", azure.KeyVault, KeyVault)
            .Add("storageAccount", azure.StorageAccount, StorageAccount)
            .Add("publicIp", azure.PublicIp, PublicIp)
            .Add("monitorWorkspaceId", azure.MonitorWorkspaceId)
            .Add("actionGroups", azure.ActionGroups)
            .Add("grafana", azure.Grafana, Grafana)
            .Build();

    private static ModelMapping Aks(AksSettings aks) =>
        new RecordModel(aks.Origin)
            .Add("name", aks.Name)
            .Add("context", aks.Context)
            .Add("kubernetesVersion", aks.KubernetesVersion)
            .Add("oidcIssuerUrl", aks.OidcIssuerUrl)
            .Add("nodeResourceGroup", aks.NodeResourceGroup)
            .Add("controlPlanePrincipalId", aks.ControlPlanePrincipalId)
            .Add("networkPolicy", aks.NetworkPolicy)
            .Add("postgresPool", aks.PostgresPool, Pool)
            .Build();

    private static ModelMapping Pool(PostgresPoolSettings pool) =>
        new RecordModel(pool.Origin)
            .Add("vmSize", pool.VmSize)
            .Add("zones", pool.Zones)
            .Add("labels", Node.List(RunbookModel.Labels(pool), pool.Origin))
            .Add("taints", Node.List(RunbookModel.Taints(pool), pool.Origin))
            .Build();

    private static ModelMapping Identity(IdentitySettings identity) =>
        new RecordModel(identity.Origin)
            .Add("name", identity.Name)
            .Add("clientId", identity.ClientId)
            .Add("serviceAccount", identity.ServiceAccount)
            .Build();

    private static ModelMapping KeyVault(KeyVaultSettings vault) =>
        new RecordModel(vault.Origin)
            .Add("name", vault.Name)
            .Add("url", vault.Url)
            .Add("identity", vault.Identity, VaultIdentity)
            .Build();

    private static ModelMapping VaultIdentity(VaultIdentitySettings identity) =>
        new RecordModel(identity.Origin)
            .Add("name", identity.Name)
            .Add("clientId", identity.ClientId)
            .Build();

    private static ModelMapping StorageAccount(StorageAccountSettings account) =>
        new RecordModel(account.Origin)
            .Add("name", account.Name)
            .Add("container", account.Container)
            .Add("containerUrl", account.ContainerUrl)
            .Add("sku", account.Sku)
            .Add("network", account.Network, Network)
            .Build();

    private static ModelMapping Network(StorageNetworkSettings network) =>
        new RecordModel(network.Origin)
            .Add("access", network.Access)
            .Add("subnetId", network.SubnetId)
            .Add("privateDnsZoneId", network.PrivateDnsZoneId)
            .Build();

    private static ModelMapping Grafana(GrafanaSettings grafana) =>
        new RecordModel(grafana.Origin)
            .Add("name", grafana.Name)
            .Add("resourceGroup", grafana.ResourceGroup)
            .Build();

    private static ModelMapping PublicIp(PublicIpSettings address) =>
        new RecordModel(address.Origin)
            .Add("name", address.Name)
            .Add("resourceGroup", address.ResourceGroup)
            .Add("dnsLabel", address.DnsLabel)
            .Add("fqdn", address.Fqdn)
            .Build();
}
