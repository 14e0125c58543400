using PgHaManifests.Core.Settings.Model;
using PgHaManifests.Core.Settings.Values;

namespace PgHaManifests.Core.Settings.Definition.Keys;

internal static class ServiceKeys
{
    public static readonly TextType SelectorType = Texts.OneOf("rw", "ro", "r");

    public static readonly RecordDefinition<ServiceSettings> Service = new RecordBuilder<ServiceSettings>()
        .Computed("selectorType", r => r.SelectorType, "rw, ro or r.")
        .Leaf("exposure", Texts.OneOf("internal", "public"), r => r.Exposure, (r, v) => r with { Exposure = v },
            "internal (default) or public.")
        .Leaf("port", IntegerType.Between(1, 65535), r => r.Port, (r, v) => r with { Port = v },
            "Port of the load balancer; 5432 by default, for a public ro 5433, for a public r 5434.")
        .LeafList("allowedSources", Networks.Cidr, r => r.AllowedSources, (r, v) => r with { AllowedSources = v },
            "Networks that may connect, such as 203.0.113.7/32; required for a public Service.")
        .Leaf("ip", Networks.Address, r => r.Ip, (r, v) => r with { Ip = v }, "Static address of an internal Service.")
        .Leaf("subnet", AzureTexts.Subnet, r => r.Subnet, (r, v) => r with { Subnet = v }, "Name of the subnet of an internal Service.")
        .Leaf("dnsName", KubernetesTexts.Name, r => r.DnsName, (r, v) => r with { DnsName = v },
            "DNS name that you point at an internal Service; goes into the server certificate.")
        .Leaf("externalTrafficPolicy", Texts.OneOf("Local", "Cluster"), r => r.ExternalTrafficPolicy, (r, v) => r with { ExternalTrafficPolicy = v },
            "Local (default): client addresses survive; or Cluster.")
        .Computed("name", r => r.Name, "Name of the Service.")
        .Computed("annotations", r => r.Annotations, "Azure annotations of the Service.")
        .Computed("fqdn", r => r.Fqdn, "Name that clients use.")
        .Build((origin, name) => new ServiceSettings { Origin = origin, SelectorType = name! });

    public static readonly RecordDefinition<PoolerSettings> Pooler = new RecordBuilder<PoolerSettings>()
        .Computed("key", r => r.Key, "Key of the pooler in the settings.")
        .Computed("name", r => r.Name, "Name of the Pooler.")
        .Leaf("type", SelectorType, r => r.Type, (r, v) => r with { Type = v },
            "Instances behind it: rw, ro or r; the key's where it is one of them, else rw.")
        .Leaf("instances", IntegerType.Between(1, 100), r => r.Instances, (r, v) => r with { Instances = v },
            "Number of PgBouncers; 2 under policy production, 1 under development.")
        .Leaf("poolMode", Texts.OneOf("session", "transaction"), r => r.PoolMode, (r, v) => r with { PoolMode = v },
            "session (default) or transaction.")
        .Leaves("parameters", PostgresTexts.ParameterName, PostgresTexts.ParameterValue, r => r.Parameters, (r, v) => r with { Parameters = v },
            "PgBouncer parameters.")
        .LeafList("hba", PostgresTexts.HbaLine, r => r.Hba, (r, v) => r with { Hba = v }, "Lines of PgBouncer's pg_hba.")
        .Leaf("paused", FlagType.Instance, r => r.Paused, (r, v) => r with { Paused = v }, "true: clients wait; false by default.")
        .Leaf("image", PostgresTexts.AnyImage, r => r.Image, (r, v) => r with { Image = v }, "Image of PgBouncer.")
        .Record("resources", BackupKeys.Sidecar, r => r.Resources, (r, v) => r with { Resources = v },
            "CPU and memory of each PgBouncer; 500m and 256Mi by default.")
        .Leaf("clientTlsSecret", KubernetesTexts.Name, r => r.ClientTlsSecret, (r, v) => r with { ClientTlsSecret = v },
            "Secret with the certificate that clients see.")
        .Leaf("clientCaSecret", KubernetesTexts.Name, r => r.ClientCaSecret, (r, v) => r with { ClientCaSecret = v },
            "Secret with the authority that client certificates are checked against.")
        .Leaf("serverTlsSecret", KubernetesTexts.Name, r => r.ServerTlsSecret, (r, v) => r with { ServerTlsSecret = v },
            "Secret with the certificate that PgBouncer shows to PostgreSQL; needs authQuery.")
        .Leaf("serverCaSecret", KubernetesTexts.Name, r => r.ServerCaSecret, (r, v) => r with { ServerCaSecret = v },
            "Secret with the authority that the server's certificate is checked against.")
        .Leaf("authQuery", Texts.Sql, r => r.AuthQuery, (r, v) => r with { AuthQuery = v },
            "Query that finds a role's password hash; needed with serverTlsSecret.")
        .Build((origin, name) => new PoolerSettings { Origin = origin, Key = name! });
}
