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
        KubernetesVersion = settings.Azure?.Aks?.KubernetesVersion?.Value,
        Zones = settings.Azure?.Aks?.PostgresPool?.Zones?.Count,
        VmSize = settings.Azure?.Aks?.PostgresPool?.VmSize?.Value,
        GitopsController = settings.Gitops?.Controller?.Value,
        Recovers = settings.SourceEnvironment is not null,
        PublicName = settings.Azure?.PublicIp?.Fqdn?.Value,
        StorageAccount = settings.Azure?.StorageAccount?.Name?.Value,
        NodeResourceGroup = settings.Azure?.Aks?.NodeResourceGroup?.Value,
    };

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
