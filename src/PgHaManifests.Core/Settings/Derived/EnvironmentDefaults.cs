using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Settings.Model;
using PgHaManifests.Core.Settings.Values;

namespace PgHaManifests.Core.Settings.Derived;

/// <summary>Fills in everything of an environment but its clusters.</summary>
internal static class EnvironmentDefaults
{
    public static EnvironmentSettings Fill(EnvironmentSettings settings)
    {
        var at = settings.Name.Origin.Location;
        var policy = settings.Policy ?? Settled.Default(Policies.Production, at);
        return settings with
        {
            Policy = policy,
            Azure = settings.Azure is { } azure ? AzureDefaults.Fill(azure, policy, at) : null,
            Operators = settings.Operators is { } operators ? Operators(operators, at) : null,
            Secrets = (settings.Secrets ?? new SecretsSettings { Origin = Origin.Default(at) }) is var secrets
                ? secrets with { Provider = secrets.Provider ?? Settled.Default(SecretProviders.Existing, at) } : null,
            Monitoring = MonitoringDefaults.Fill(settings.Monitoring, settings.Azure, policy, at),
            NetworkPolicy = settings.NetworkPolicy ?? NetworkPolicy(settings.Azure?.Aks?.NetworkPolicy, policy, at),
        };
    }

    /// <summary>Without an engine on the AKS cluster, policies would be there for show.</summary>
    private static Setting<string> NetworkPolicy(Setting<string>? engine, Setting<string> policy, Location at)
    {
        if (engine is { Value: NetworkPolicies.None })
            return Settled.From(NetworkPolicies.None, engine, "azure.aks.networkPolicy is none");
        return policy.Value == Policies.Development
            ? Settled.Default(NetworkPolicies.None, at, "policy development") : Settled.Default(NetworkPolicies.Ingress, at, "policy production");
    }

    private static OperatorsSettings Operators(OperatorsSettings operators, Location at)
    {
        return operators with
        {
            CloudNativePg = Operator(operators.CloudNativePg, "cnpg-system"),
            BarmanCloud = Operator(operators.BarmanCloud, operators.CloudNativePg?.Namespace?.Value ?? "cnpg-system"),
            CertManager = Operator(operators.CertManager, "cert-manager"),
            ExternalSecrets = Operator(operators.ExternalSecrets, "external-secrets"),
            PrometheusStack = Operator(operators.PrometheusStack, "monitoring"),
            Features = operators.CloudNativePg?.Version is { } version ? Features(version) : null,
        };

        OperatorSettings? Operator(OperatorSettings? settings, string @namespace) => settings is null ? null : settings with
        {
            Install = settings.Install ?? Settled.Default(false, at),
            Namespace = settings.Namespace ?? Settled.Default(@namespace, at),
            Minor = settings.Version is { } version ? Settled.From(Versions.Minor(version.Value), version, "the version's first two numbers") : null,
        };
    }

    private static OperatorFeatures Features(Setting<string> version)
    {
        return new OperatorFeatures
        {
            Origin = Origin.Computed(version.Origin.Location),
            DatabaseRole = From(30),
            ServiceAccountName = From(29),
            PoolerImage = From(30),
            InTreeBarman = Settled.From(!Versions.IsAtLeast(version.Value, 31), version, "CloudNativePG before 1.31"),
        };

        Setting<bool> From(int minor) =>
            Settled.From(Versions.IsAtLeast(version.Value, minor), version, FormattableString.Invariant($"CloudNativePG 1.{minor} or later"));
    }
}

internal static class SecretProviders
{
    public const string ExternalSecrets = "externalSecrets";
    public const string Sops = "sops";
    public const string Existing = "existing";
}
