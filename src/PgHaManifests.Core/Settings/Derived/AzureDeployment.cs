using System.Security.Cryptography;
using System.Text;
using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Settings.Model;

namespace PgHaManifests.Core.Settings.Derived;

/// <summary>Works out what Bicep makes: from the same filled-in clusters as the ServiceAccounts, so that both agree.</summary>
internal static class AzureDeployment
{
    /// <summary>Federated credentials that Azure takes for one identity.</summary>
    public const int CredentialLimit = 20;

    private const int NameLimit = 120;
    private const int ClusterNameLimit = 50;

    /// <summary>Null where another environment's serves, where nothing is to be made, and, counted in the findings, where a key is missing for it.</summary>
    public static DeploymentSettings? Of(EnvironmentSettings environment, Surroundings around, DiagnosticBag findings)
    {
        if (around.Host is not null || environment.Azure is not { } azure || !(MakesAnything(azure) || environment.Alerting is { AzureManaged.Value: true }))
            return null;
        var identity = azure.Identity?.Name is null ? [] : Instances(environment);
        var secrets = azure.KeyVault?.Identity?.Name is null ? [] : Readers(environment);
        string[] missing =
        [
            .. azure.Location is null ? ["azure.location"] : Array.Empty<string>(),
            .. azure.ResourceGroup is null ? ["azure.resourceGroup"] : Array.Empty<string>(),
            .. azure.Aks?.OidcIssuerUrl is null && identity.Count + secrets.Count > 0 ? ["azure.aks.oidcIssuerUrl"] : Array.Empty<string>(),
        ];
        foreach (var key in missing)
            findings.CountNotEvaluated($"azure/ of {environment.Name.Value} is not generated: it needs {key}");
        return missing.Length > 0 ? null : new DeploymentSettings
        {
            Origin = azure.Origin,
            TokenAudience = Settled.From(Audience(azure.Location!.Value), azure.Location, "of the location's cloud"),
            IdentityCredentials = new SettingsList<FederatedCredentialSettings>(azure.Identity?.Origin ?? azure.Origin, identity),
            SecretsCredentials = new SettingsList<FederatedCredentialSettings>(azure.KeyVault?.Origin ?? azure.Origin, secrets),
        };
    }

    private static bool MakesAnything(AzureSettings azure) =>
        azure.Identity?.Name is not null || azure.KeyVault?.Identity?.Name is not null || azure.StorageAccount is not null || azure.PublicIp is not null;

    /// <summary>The ServiceAccounts that instances run under, then, where all of them fit, the spare ones.</summary>
    private static List<FederatedCredentialSettings> Instances(EnvironmentSettings environment)
    {
        var used = new List<FederatedCredentialSettings>();
        var spare = new List<FederatedCredentialSettings>();
        foreach (var cluster in environment.Clusters?.Select(entry => entry.Value) ?? [])
        {
            if (cluster is not { Identity: { } identity, Namespace: { } place })
                continue;
            used.Add(Credential(place, identity.ServiceAccountName, isSpare: false));
            var restored = cluster.Name.Value + "-restore";
            if (!identity.Shared.Value && cluster is { Archive: not null, Bootstrap.Recovery: null } && restored.Length <= ClusterNameLimit)
                spare.Add(Credential(place, Settled.From(restored, cluster.Name, "cluster, restore"), isSpare: true));
        }
        var all = Sorted([.. used, .. spare]);
        return all.Count <= CredentialLimit ? all : Sorted(used);
    }

    private static List<FederatedCredentialSettings> Readers(EnvironmentSettings environment) =>
        Sorted((environment.Platform?.ServiceAccounts ?? Enumerable.Empty<PlatformServiceAccountSettings>())
            .Where(account => account.Name.Value == PlatformDerivation.SecretsAccount)
            .Select(account => Credential(account.Namespace, account.Name, isSpare: false)));

    /// <summary>Each subject once; a cluster of its own goes before a spare of the same name.</summary>
    private static List<FederatedCredentialSettings> Sorted(IEnumerable<FederatedCredentialSettings> credentials) =>
        [.. credentials.DistinctBy(credential => credential.Subject.Value, StringComparer.Ordinal).OrderBy(credential => credential.Name.Value, StringComparer.Ordinal)];

    private static FederatedCredentialSettings Credential(Setting<string> place, Setting<string> account, bool isSpare) => new()
    {
        Origin = account.Origin,
        Name = Settled.From(Name(place.Value, account.Value), account, "namespace and ServiceAccount"),
        Subject = Settled.From($"system:serviceaccount:{place.Value}:{account.Value}", account, "namespace and ServiceAccount"),
        Spare = Settled.From(isSpare, account),
    };

    /// <summary>No Kubernetes name holds an underscore, so two pairs never give one name; a long one ends in its hash.</summary>
    private static string Name(string place, string account)
    {
        var name = $"{place}_{account}";
        if (name.Length <= NameLimit)
            return name;
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)))[..8];
        return $"{name[..(NameLimit - hash.Length - 1)]}_{hash}";
    }

    private static string Audience(string location) =>
        location.StartsWith("china", StringComparison.Ordinal) ? "api://AzureADTokenExchangeChina"
        : location.StartsWith("usgov", StringComparison.Ordinal) || location.StartsWith("usdod", StringComparison.Ordinal) ? "api://AzureADTokenExchangeUSGov"
        : "api://AzureADTokenExchange";
}
