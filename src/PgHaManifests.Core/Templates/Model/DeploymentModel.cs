using PgHaManifests.Core.Settings;
using PgHaManifests.Core.Settings.Model;

namespace PgHaManifests.Core.Templates.Model;

/// <summary>What templates see as <c>deployment</c>: which Azure resources are made, referred to, or left alone.</summary>
internal static class DeploymentModel
{
    public static ModelMapping Build(EnvironmentSettings settings, DeploymentSettings deployment)
    {
        var azure = settings.Azure;
        var account = azure?.StorageAccount;
        var makesAccount = account is { Existing.Value: false };
        var access = makesAccount ? account?.Network?.Access?.Value : null;
        var record = new RecordModel(deployment.Origin);
        foreach (var (name, truth) in ((string, bool)[])
        [
            ("applies", true),
            ("federates", deployment.IdentityCredentials.Count + deployment.SecretsCredentials.Count > 0),
            ("identity", azure?.Identity?.Name is not null),
            ("secretsIdentity", azure?.KeyVault?.Identity?.Name is not null),
            ("account", account is not null),
            ("makesAccount", makesAccount),
            ("vnetRule", access == "vnetRule"),
            ("privateEndpoint", access == "privateEndpoint"),
            ("openNetwork", access == "public"),
            ("privateDnsZone", access == "privateEndpoint" && account?.Network?.PrivateDnsZoneId is not null),
            ("publicIp", azure?.PublicIp is not null),
            ("alertRules", settings.Alerting is { AzureManaged.Value: true }),
            ("needsRoles", azure?.KeyVault?.Identity?.Name is not null || (azure?.Identity?.Name is not null && account is not null)),
        ])
            record.Add(name, Node.Leaf(truth, deployment.Origin));
        return record
            .Add("tokenAudience", deployment.TokenAudience)
            .Add("identityCredentials", deployment.IdentityCredentials, Credential)
            .Add("secretsCredentials", deployment.SecretsCredentials, Credential)
            .Build();
    }

    private static ModelMapping Credential(FederatedCredentialSettings credential) =>
        new RecordModel(credential.Origin)
            .Add("name", credential.Name)
            .Add("subject", credential.Subject)
            .Add("spare", credential.Spare)
            .Build();
}
