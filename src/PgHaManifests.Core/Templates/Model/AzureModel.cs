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
            .Add("identity", azure.Identity, Identity)
            .Add("keyVault", azure.KeyVault, KeyVault)
            .Add("storageAccount", azure.StorageAccount, StorageAccount)
            .Add("publicIp", azure.PublicIp, PublicIp)
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
            .Build();

    private static ModelMapping StorageAccount(StorageAccountSettings account) =>
        new RecordModel(account.Origin)
            .Add("name", account.Name)
            .Add("container", account.Container)
            .Add("containerUrl", account.ContainerUrl)
            .Build();

    private static ModelMapping PublicIp(PublicIpSettings address) =>
        new RecordModel(address.Origin)
            .Add("name", address.Name)
            .Add("resourceGroup", address.ResourceGroup)
            .Add("dnsLabel", address.DnsLabel)
            .Add("fqdn", address.Fqdn)
            .Build();
}
