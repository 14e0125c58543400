using PgHaManifests.Core.Settings.Derived;

namespace PgHaManifests.Core.Settings.Checks;

/// <summary>The Azure resources and operators of an environment.</summary>
internal static class AzureChecks
{
    public static void Run(CheckContext context)
    {
        Network(context);
        ExistingAccount(context);
        Address(context);
        Credentials(context);
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

    private static void ExistingAccount(CheckContext context)
    {
        if (context.Environment.Azure?.StorageAccount is not { Existing: { } existing } account)
            return;
        if (existing.Value && account.Sku is { Origin.Kind: OriginKind.File } sku)
            context.Conflict(sku, existing, "azure.storageAccount.sku is set, but existing is true: an account that is there already is left as it is");
        if (existing.Value && account.Network?.Access is { } access)
            context.Conflict(access, existing, "azure.storageAccount.network is set, but existing is true: an account that is there already is left as it is");
        if (!existing.Value && account.Network is null && context.Environment.Deployment is not null)
        {
            context.Missing("azure.storageAccount.network", account.Origin.Location,
                "the account is made with this environment, and pods need a way to it: access vnetRule or privateEndpoint with a subnetId, or access public");
        }
    }

    /// <summary>AKS deletes its node resource group with the cluster, and the address and its name with it.</summary>
    private static void Address(CheckContext context)
    {
        if (context.Environment.Azure is { PublicIp.ResourceGroup: { } group, Aks.NodeResourceGroup: { } nodes } && group.Value.Equals(nodes.Value, StringComparison.OrdinalIgnoreCase))
        {
            context.Conflict(group, nodes, $"the public IP lies in {group.Value}, the node resource group, which dies with the AKS cluster",
                "Give azure.publicIp.resourceGroup another group; the address then outlives the cluster.");
        }
    }

    private static void Credentials(CheckContext context)
    {
        if (context.Environment is { Deployment.IdentityCredentials: { Count: > AzureDeployment.CredentialLimit } credentials, Azure.Identity.Name: { } name })
        {
            context.Report(SettingsDiagnostics.OutOfRange, name,
                $"the clusters need {credentials.Count} federated credentials of identity {name.Value}; Azure takes at most {AzureDeployment.CredentialLimit} an identity",
                "Set azure.identity.serviceAccount, so that the clusters of a namespace share one ServiceAccount, or spread them over environments.");
        }
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
