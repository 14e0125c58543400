using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Settings.Model;

namespace PgHaManifests.Core.Settings.Derived;

/// <summary>Fills in the Azure resources and works out their addresses.</summary>
internal static class AzureDefaults
{
    public static AzureSettings Fill(AzureSettings azure, Setting<string> policy, Location at) => azure with
    {
        Aks = azure.Aks is { } aks ? Aks(aks, policy, at) : null,
        KeyVault = azure.KeyVault is { Name: { } vault } keyVault
            ? keyVault with { Url = Settled.From($"https://{vault.Value}.{Cloud(azure).Vault}", vault, "name and the cloud's suffix") }
            : azure.KeyVault,
        StorageAccount = azure.StorageAccount is { } account ? StorageAccount(account, azure, at) : null,
        Grafana = azure.Grafana is { } grafana ? grafana with
        {
            ResourceGroup = grafana.ResourceGroup
                ?? (azure.ResourceGroup is { } group ? Settled.From(group.Value, group, "resource group of the environment") : null),
        } : null,
        PublicIp = azure.PublicIp is { } address ? PublicIp(address, azure) : null,
    };

    /// <summary>Labels and taint of the pool are ours under production; a development cluster may have no such pool.</summary>
    public static PostgresPoolSettings Pool(PostgresPoolSettings? pool, bool isProduction, Location at)
    {
        pool ??= new PostgresPoolSettings { Origin = Origin.Default(at) };
        pool = pool with { Zones = pool.Zones ?? Settled.DefaultList(at, null, "1", "2", "3") };
        return !isProduction ? pool : pool with
        {
            NodeSelector = pool.NodeSelector ?? Settled.DefaultMap(at, "policy production", ("workload", "postgres")),
            Tolerations = pool.Tolerations ?? new SettingsList<TolerationSettings>(Origin.Default(at, "policy production"),
            [
                new TolerationSettings
                {
                    Origin = Origin.Default(at, "policy production"),
                    Key = Settled.Default("workload", at),
                    Operator = Settled.Default("Equal", at),
                    Value = Settled.Default("postgres", at),
                    Effect = Settled.Default("NoSchedule", at),
                },
            ]),
        };
    }

    private static AksSettings Aks(AksSettings aks, Setting<string> policy, Location at) => aks with
    {
        Context = aks.Context ?? (aks.Name is { } name ? Settled.From(name.Value, name, "name of the AKS cluster") : null),
        PostgresPool = Pool(aks.PostgresPool, policy.Value != Policies.Development, at),
    };

    private static StorageAccountSettings StorageAccount(StorageAccountSettings account, AzureSettings azure, Location at)
    {
        var container = account.Container ?? Settled.Default("backups", at);
        return account with
        {
            Container = container,
            Sku = account.Sku ?? Settled.Default("Standard_ZRS", at),
            Existing = account.Existing ?? Settled.Default(false, at),
            Network = account.Network is { } network ? network with { Access = network.Access ?? Settled.Default("vnetRule", at) } : null,
            ContainerUrl = account.Name is { } name
                ? Settled.From($"https://{name.Value}.{Cloud(azure).Blob}/{container.Value}", name, "account, the cloud's suffix, container") : null,
        };
    }

    private static PublicIpSettings PublicIp(PublicIpSettings address, AzureSettings azure) => address with
    {
        ResourceGroup = address.ResourceGroup
            ?? (azure.ResourceGroup is { } group ? Settled.From(group.Value, group, "resource group of the environment") : null),
        Fqdn = address.DnsLabel is { } label && azure.Location is { } location
            ? Settled.From($"{label.Value}.{location.Value}.{Cloud(azure).PublicIp}", label, "label, location, the cloud's suffix") : null,
    };

    /// <summary>Suffixes by cloud; the region's name tells which cloud it is in.</summary>
    private static (string Blob, string Vault, string PublicIp) Cloud(AzureSettings azure) => azure.Location?.Value switch
    {
        { } location when location.StartsWith("china", StringComparison.Ordinal) =>
            ("blob.core.chinacloudapi.cn", "vault.azure.cn", "cloudapp.chinacloudapi.cn"),
        { } location when location.StartsWith("usgov", StringComparison.Ordinal) || location.StartsWith("usdod", StringComparison.Ordinal) =>
            ("blob.core.usgovcloudapi.net", "vault.usgovcloudapi.net", "cloudapp.usgovcloudapi.net"),
        _ => ("blob.core.windows.net", "vault.azure.net", "cloudapp.azure.com"),
    };
}
