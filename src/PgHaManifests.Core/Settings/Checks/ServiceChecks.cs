using PgHaManifests.Core.Settings.Derived;
using PgHaManifests.Core.Settings.Model;

namespace PgHaManifests.Core.Settings.Checks;

/// <summary>Load balancers of a cluster, and the addresses that those of an environment share.</summary>
internal static class ServiceChecks
{
    public static void Run(ClusterSettings cluster, CheckContext context)
    {
        foreach (var entry in cluster.Services ?? Enumerable.Empty<SettingsEntry<ServiceSettings>>())
        {
            var path = $"clusters.{cluster.Name.Value}.services.{entry.Name.Value}";
            if (entry.Value.Exposure is { Value: ServiceDefaults.Public } exposure)
                Public(entry.Value, exposure, path, context);
        }
    }

    /// <summary>No two Services of the environment may listen on the same address and port.</summary>
    public static void RunAddresses(CheckContext context)
    {
        var taken = new Dictionary<string, ServiceSettings>(StringComparer.Ordinal);
        foreach (var service in context.Environment.Clusters?.SelectMany(cluster => cluster.Value.Services?.Select(entry => entry.Value) ?? []) ?? [])
        {
            if (Address(service, context.Environment) is not { } address || taken.TryAdd(address, service))
                continue;
            var other = taken[address];
            context.Report(SettingsDiagnostics.AddressTaken, At(service), At(other), "the other Service",
                $"{service.Name?.Value} listens on {address}, which {other.Name?.Value} has");
        }
    }

    /// <summary>Address and port; null for an address that Azure picks.</summary>
    public static string? Address(ServiceSettings service, EnvironmentSettings environment)
    {
        if (service.Port is not { } port)
            return null;
        var address = service.Exposure?.Value == ServiceDefaults.Public
            ? environment.Azure?.PublicIp is { Name: { } name } ip ? $"public IP {ip.ResourceGroup?.Value}/{name.Value}" : null
            : service.Ip is { } own ? $"{own.Value}" : null;
        return address is null ? null : FormattableString.Invariant($"{address} port {port.Value}");
    }

    /// <summary>Where a person changes it: the port, or the Service where the port is a default.</summary>
    public static Setting At(ServiceSettings service) => service.Port is { Origin.Kind: OriginKind.File } port ? port : service.SelectorType;

    private static void Public(ServiceSettings service, Setting<string> exposure, string path, CheckContext context)
    {
        if (service.AllowedSources is null or { Count: 0 })
        {
            var at = service.AllowedSources?.Origin.Location ?? exposure.Origin.Location;
            context.Report(SettingsDiagnostics.PublicWithoutSources, at, $"{path} is public, but allowedSources is {(service.AllowedSources is null ? "missing" : "empty")}: the whole internet could connect");
        }
        foreach (var everyone in service.AllowedSources?.Where(source => source.Value.EndsWith("/0", StringComparison.Ordinal)) ?? [])
            context.Report(SettingsDiagnostics.PublicWithoutSources, everyone, $"{path} is public and lets {everyone.Value}, the whole internet, in");
        foreach (var (key, value) in ((string, Setting<string>?)[])[("ip", service.Ip), ("subnet", service.Subnet), ("dnsName", service.DnsName)])
        {
            if (value is not null)
                context.Conflict(value, exposure, $"{path}.{key} is set, but exposure is public; it belongs to an internal Service");
        }
        if (context.Environment.Azure?.PublicIp is null)
            context.Missing("azure.publicIp", exposure.Origin.Location, $"{path} is public");
        else if (context.Environment.Azure.PublicIp is { Name: { } name, ResourceGroup: null })
            context.Missing("azure.publicIp.resourceGroup", name.Origin.Location, $"{path} needs it, and azure.resourceGroup is not set either");
    }
}
