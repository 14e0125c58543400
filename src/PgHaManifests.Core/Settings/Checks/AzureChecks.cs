using PgHaManifests.Core.Settings.Derived;

namespace PgHaManifests.Core.Settings.Checks;

/// <summary>The Azure resources and operators of an environment.</summary>
internal static class AzureChecks
{
    public static void Run(CheckContext context)
    {
        Network(context);
        SharedAccount(context);
        Operators(context);
        Policies(context);
    }

    private static void Policies(CheckContext context)
    {
        if (context.Environment is { NetworkPolicy: { Value: not NetworkPolicies.None } policy, Azure.Aks.NetworkPolicy: { Value: NetworkPolicies.None } engine })
        {
            context.Conflict(policy, engine, $"networkPolicy is {policy.Value}, but azure.aks.networkPolicy is none: nothing would enforce it",
                "Remove networkPolicy, or choose an engine for the AKS cluster: azure, calico or cilium.");
        }
    }

    private static void Network(CheckContext context)
    {
        if (context.Environment.Azure?.StorageAccount?.Network is not { Access: { } access } network)
            return;
        if (access.Value != "public" && network.SubnetId is null)
        {
            context.Missing("azure.storageAccount.network.subnetId", network.Origin.Location,
                $"access {access.Value} needs the subnet, else no pod reaches the account and WAL archiving stops on the first day");
        }
        if (access.Value == "public" && network.SubnetId is { } subnet)
            context.Conflict(subnet, access, "azure.storageAccount.network.subnetId is set, but access is public");
        if (access.Value != "privateEndpoint" && network.PrivateDnsZoneId is { } zone)
            context.Conflict(zone, access, $"azure.storageAccount.network.privateDnsZoneId is set, but access is {access.Value}; it belongs to privateEndpoint");
    }

    private static void SharedAccount(CheckContext context)
    {
        var environment = context.Environment;
        if (environment.Azure?.Identity?.ServiceAccount is { } shared && environment.Operators is { Features.ServiceAccountName.Value: false, CloudNativePg.Version: { } version })
        {
            context.Conflict(shared, version, $"azure.identity.serviceAccount needs CloudNativePG 1.29 or later; operators.cloudNativePg.version is {version.Value}",
                "Remove it: each cluster then has a ServiceAccount of its own.");
        }
        if (environment.Azure?.Identity?.ServiceAccount is { Value: PlatformDerivation.SecretsAccount } taken)
            context.Report(SettingsDiagnostics.NameTaken, taken, $"azure.identity.serviceAccount is {taken.Value}, the ServiceAccount that reads Key Vault", "Choose another name.");
    }

    private static void Operators(CheckContext context)
    {
        var (environment, operators) = (context.Environment, context.Environment.Operators);
        if (operators is null)
            return;
        var plugin = environment.Clusters?.Select(entry => entry.Value)
            .FirstOrDefault(cluster => cluster.Archive is { InTree.Value: false } || cluster.RecoverySource is { InTree.Value: false });
        if (plugin is not null && operators.BarmanCloud is null)
        {
            context.Missing("operators.barmanCloud", operators.Origin.Location,
                $"cluster {plugin.Name.Value} archives through the Barman Cloud plugin, whose version picks its API");
        }
        if (environment.Secrets is { Provider: { Value: SecretProviders.ExternalSecrets } provider, Items.Count: > 0 } && operators.ExternalSecrets is null)
            context.Missing("operators.externalSecrets", operators.Origin.Location, $"secrets.provider is {provider.Value}, whose version picks its API");
    }
}
