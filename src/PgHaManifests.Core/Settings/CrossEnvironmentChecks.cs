using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Settings.Checks;
using PgHaManifests.Core.Settings.Derived;
using PgHaManifests.Core.Settings.Model;

namespace PgHaManifests.Core.Settings;

/// <summary>What only shows over all environments: an archive or an address that two of them use.</summary>
internal static class CrossEnvironmentChecks
{
    private sealed record Exposed(EnvironmentSettings Environment, ServiceSettings Service);

    /// <param name="named">
    /// Environments whose findings are reported; none named: all. Broken ones can't be judged, which <see cref="SettingsLoad.Findings"/> counts.
    /// </param>
    public static DiagnosticBag Run(SettingsLoad load, IReadOnlyCollection<string> named)
    {
        var findings = new DiagnosticBag();
        EnvironmentSettings[] good = [.. load.Good([])];
        ArchiveChecks.Run(good, Judged, findings);
        var taken = new Dictionary<string, Exposed>(StringComparer.Ordinal);
        foreach (var exposed in good.SelectMany(ExposedBy))
        {
            var address = ServiceChecks.Address(exposed.Service, exposed.Environment)!;
            var key = $"{Network(exposed)} {address}";
            if (taken.TryAdd(key, exposed))
                continue;
            var other = taken[key];
            if (Judged(exposed.Environment))
                findings.Add(Taken(address, exposed, other));
            else if (Judged(other.Environment))
                findings.Add(Taken(address, other, exposed));
        }
        return findings;

        bool Judged(EnvironmentSettings environment) => named.Count == 0 || named.Contains(environment.Name.Value);
    }

    private static IEnumerable<Exposed> ExposedBy(EnvironmentSettings environment) =>
        (environment.Clusters ?? Enumerable.Empty<SettingsEntry<ClusterSettings>>())
            .SelectMany(cluster => cluster.Value.Services ?? Enumerable.Empty<SettingsEntry<ServiceSettings>>())
            .Where(service => ServiceChecks.Address(service.Value, environment) is not null)
            .Select(service => new Exposed(environment, service.Value));

    /// <summary>A public IP is told by its subscription; an internal address means the same only in one network, which the AKS cluster stands for.</summary>
    private static string Network(Exposed exposed)
    {
        var azure = exposed.Environment.Azure;
        var subscription = azure?.SubscriptionId?.Value;
        return exposed.Service.Exposure?.Value == ServiceDefaults.Public ? $"{subscription}" : $"{subscription} {azure?.Aks?.Name?.Value}";
    }

    private static Diagnostic Taken(string address, Exposed own, Exposed other) =>
        SettingsDiagnostics.AddressTaken.At(ServiceChecks.At(own.Service).Origin.Location,
            $"{own.Environment.Name.Value}/{own.Service.Name?.Value} listens on {address}, which {other.Environment.Name.Value}/{other.Service.Name?.Value} has")
            with
        { Related = [new RelatedLocation("the other Service", ServiceChecks.At(other.Service).Origin.Location)] };
}
