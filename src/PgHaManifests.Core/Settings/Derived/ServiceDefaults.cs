using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Settings.Model;

namespace PgHaManifests.Core.Settings.Derived;

/// <summary>Fills in load balancers and poolers.</summary>
internal static class ServiceDefaults
{
    public const string Public = "public";
    private const string Prefix = "service.beta.kubernetes.io/";
    private const string PoolerImage = "ghcr.io/cloudnative-pg/pgbouncer:1.25.1";

    public static SettingsMap<ServiceSettings>? Fill(SettingsMap<ServiceSettings>? services, ClusterSettings cluster, Surroundings around) =>
        services is null or { Count: 0 } ? null
        : new SettingsMap<ServiceSettings>(services.Origin, [.. services.Select(entry => entry with { Value = Fill(entry.Value, cluster, around) })]);

    /// <summary>Names that clients use and the server's certificate must carry, sorted; null without any.</summary>
    public static SettingsList<Setting<string>>? AltDnsNames(SettingsMap<ServiceSettings>? services)
    {
        var names = services?.Select(entry => entry.Value.Fqdn).OfType<Setting<string>>()
            .DistinctBy(name => name.Value, StringComparer.Ordinal).OrderBy(name => name.Value, StringComparer.Ordinal).ToArray() ?? [];
        return names.Length == 0 ? null : new SettingsList<Setting<string>>(names[0].Origin, names);
    }

    public static SettingsMap<PoolerSettings>? Fill(SettingsMap<PoolerSettings>? poolers, ClusterSettings cluster, Surroundings around) =>
        poolers is null ? null
        : new SettingsMap<PoolerSettings>(poolers.Origin, [.. poolers.Select(entry => entry with { Value = Fill(entry.Value, cluster, around) })]);

    private static ServiceSettings Fill(ServiceSettings service, ClusterSettings cluster, Surroundings around)
    {
        var at = service.SelectorType.Origin.Location;
        var exposure = service.Exposure ?? Settled.Default("internal", at);
        var isPublic = exposure.Value == Public;
        var address = around.Environment.Azure?.PublicIp;
        return service with
        {
            Exposure = exposure,
            Port = service.Port ?? Settled.Default(!isPublic ? 5432 : service.SelectorType.Value switch { "ro" => 5433, "r" => 5434, _ => 5432 }, at,
                isPublic ? "public Services share one address" : null),
            ExternalTrafficPolicy = service.ExternalTrafficPolicy ?? Settled.Default("Local", at),
            Name = Settled.From($"{cluster.Name.Value}-{service.SelectorType.Value}-lb", service.SelectorType, "cluster, key, lb"),
            Annotations = isPublic ? PublicAnnotations(exposure, address) : InternalAnnotations(service, exposure),
            Fqdn = isPublic ? address?.Fqdn : service.DnsName,
        };
    }

    private static SettingsMap<Setting<string>> PublicAnnotations(Setting<string> exposure, PublicIpSettings? address)
    {
        var annotations = new Annotations(exposure);
        annotations.Add("azure-pip-name", address?.Name);
        annotations.Add("azure-load-balancer-resource-group", address?.ResourceGroup);
        annotations.Add("azure-load-balancer-tcp-idle-timeout", "30");
        return annotations.Map;
    }

    private static SettingsMap<Setting<string>> InternalAnnotations(ServiceSettings service, Setting<string> exposure)
    {
        var annotations = new Annotations(exposure);
        annotations.Add("azure-load-balancer-internal", "true");
        annotations.Add("azure-load-balancer-ipv4", service.Ip);
        annotations.Add("azure-load-balancer-internal-subnet", service.Subnet);
        annotations.Add("azure-load-balancer-tcp-idle-timeout", "30");
        // The virtual network's own allow rule would let everyone in it past the source ranges.
        if (service.AllowedSources is { Count: > 0 })
            annotations.Add("azure-deny-all-except-load-balancer-source-ranges", "true");
        return annotations.Map;
    }

    private sealed class Annotations(Setting<string> exposure)
    {
        private readonly List<SettingsEntry<Setting<string>>> entries = [];

        public SettingsMap<Setting<string>> Map => new(exposure.Origin, entries);

        public void Add(string name, string value) => Add(name, Settled.From(value, exposure, "exposure"));

        public void Add(string name, Setting<string>? value)
        {
            if (value is not null)
                entries.Add(new SettingsEntry<Setting<string>>(Settled.From(Prefix + name, value), value));
        }
    }

    private static PoolerSettings Fill(PoolerSettings pooler, ClusterSettings cluster, Surroundings around)
    {
        var at = pooler.Key.Origin.Location;
        var key = pooler.Key.Value;
        var resources = pooler.Resources ?? new SidecarSettings { Origin = Origin.Default(at) };
        return pooler with
        {
            Name = Settled.From($"{cluster.Name.Value}-pooler-{key}", pooler.Key, "cluster, pooler, key"),
            Type = pooler.Type ?? (key is "rw" or "ro" or "r" ? Settled.From(key, pooler.Key, "the key") : Settled.Default("rw", at)),
            Instances = pooler.Instances ?? Settled.Default(around.IsProduction ? 2 : 1, at, around.PolicyNote),
            PoolMode = pooler.PoolMode ?? Settled.Default("session", at),
            Paused = pooler.Paused ?? Settled.Default(false, at),
            Image = pooler.Image ?? Settled.Default(PoolerImage, at, "PgBouncer of the known operator releases"),
            Resources = resources with
            {
                Cpu = resources.Cpu ?? Settled.Default("500m", at),
                Memory = resources.Memory ?? Settled.Default("256Mi", at),
            },
        };
    }
}
