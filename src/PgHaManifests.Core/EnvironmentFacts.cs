using System.Collections.Immutable;
using System.Globalization;
using PgHaManifests.Core.Rules;
using PgHaManifests.Core.Settings.Model;

namespace PgHaManifests.Core;

/// <summary>What the rules of good practice need to know of an environment beside its objects.</summary>
internal static class EnvironmentFacts
{
    public static GroupFacts Of(EnvironmentSettings settings) => new()
    {
        Policy = settings.Policy?.Value == "development" ? PolicyLevel.Development : PolicyLevel.Production,
        OperatorVersion = settings.Operators?.CloudNativePg?.Version?.Value,
        OperatorVersionAt = settings.Operators?.CloudNativePg?.Version?.Origin.Location,
        Operators = OperatorsOf(settings),
        ClientIds = [.. new[] { settings.Azure?.Identity?.ClientId?.Value, settings.Azure?.KeyVault?.Identity?.ClientId?.Value }.OfType<string>()],
        KubernetesVersion = settings.Azure?.Aks?.KubernetesVersion?.Value,
        Zones = settings.Azure?.Aks?.PostgresPool?.Zones?.Count,
        VmSize = settings.Azure?.Aks?.PostgresPool?.VmSize?.Value,
        GitopsController = settings.Gitops?.Controller?.Value,
        Recovers = settings.SourceEnvironment is not null,
        PublicName = settings.Azure?.PublicIp?.Fqdn?.Value,
        StorageAccount = settings.Azure?.StorageAccount?.Name?.Value,
        NodeResourceGroup = settings.Azure?.Aks?.NodeResourceGroup?.Value,
    };

    private static ImmutableArray<OperatorFact> OperatorsOf(EnvironmentSettings settings)
    {
        var operators = settings.Operators;
        // A restore environment is served by its source's operators.
        if (operators is null || settings.HostEnvironment is not null)
            return [];
        (string Name, OperatorSettings? Settings)[] all =
        [
            ("cloudNativePg", operators.CloudNativePg), ("barmanCloud", operators.BarmanCloud), ("certManager", operators.CertManager),
            ("externalSecrets", operators.ExternalSecrets), ("prometheusStack", operators.PrometheusStack),
        ];
        var facts = ImmutableArray.CreateBuilder<OperatorFact>();
        foreach (var (name, written) in all)
        {
            if (written is { Version: { } version })
                facts.Add(new OperatorFact(name, version.Value, written.Install?.Value == true, version.Origin.Location));
        }
        return facts.ToImmutable();
    }

    public static ImmutableArray<Waiver> WaiversOf(EnvironmentSettings settings)
    {
        var waivers = ImmutableArray.CreateBuilder<Waiver>();
        foreach (var written in settings.Waivers ?? Enumerable.Empty<WaiverSettings>())
        {
            if (written is { Code: { } code, Object: { } target, Expires: { } expires }
                && DateOnly.TryParseExact(expires.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                waivers.Add(new Waiver(code.Value, target.Value, day, written.Origin.Location, code.Origin.Location));
        }
        return waivers.ToImmutable();
    }
}
