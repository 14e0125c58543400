namespace PgHaManifests.Core.Settings.Model;

/// <summary>One load balancer in front of a cluster.</summary>
internal sealed record ServiceSettings : SettingsRecord
{
    /// <summary>Computed: the key, <c>rw</c>, <c>ro</c> or <c>r</c>: the operator's selector type.</summary>
    public required Setting<string> SelectorType { get; init; }

    /// <summary><c>internal</c> (default) or <c>public</c>.</summary>
    public Setting<string>? Exposure { get; init; }

    /// <summary>5432 by default; for a public one that shares the address: ro 5433, r 5434.</summary>
    public Setting<int>? Port { get; init; }

    /// <summary>CIDRs, properly masked; required for a public one.</summary>
    public SettingsList<Setting<string>>? AllowedSources { get; init; }

    /// <summary>Static address; internal only.</summary>
    public Setting<string>? Ip { get; init; }

    /// <summary>Name of the subnet; internal only.</summary>
    public Setting<string>? Subnet { get; init; }

    /// <summary>A DNS name that the user points at the address, for the server certificate; internal only.</summary>
    public Setting<string>? DnsName { get; init; }

    /// <summary><c>Local</c> (default) or <c>Cluster</c>.</summary>
    public Setting<string>? ExternalTrafficPolicy { get; init; }

    /// <summary>Computed: <c>CLUSTER-rw-lb</c>.</summary>
    public Setting<string>? Name { get; init; }

    /// <summary>Computed: the Azure annotations, sorted.</summary>
    public SettingsMap<Setting<string>>? Annotations { get; init; }

    /// <summary>Computed: the name that clients use; the public address's or <see cref="DnsName"/>; null without one.</summary>
    public Setting<string>? Fqdn { get; init; }
}

/// <summary>A PgBouncer in front of a cluster; object <c>CLUSTER-pooler-KEY</c>.</summary>
internal sealed record PoolerSettings : SettingsRecord
{
    /// <summary>Computed: the key, for the file <c>pooler-KEY.yaml</c>.</summary>
    public required Setting<string> Key { get; init; }

    /// <summary>Computed: <c>CLUSTER-pooler-KEY</c>.</summary>
    public Setting<string>? Name { get; init; }

    /// <summary><c>rw</c>, <c>ro</c> or <c>r</c>; the key's where it is one of them, else rw.</summary>
    public Setting<string>? Type { get; init; }

    /// <summary>2 under production, 1 under development.</summary>
    public Setting<int>? Instances { get; init; }

    /// <summary><c>session</c> (default) or <c>transaction</c>.</summary>
    public Setting<string>? PoolMode { get; init; }

    /// <summary>PgBouncer parameters, as text.</summary>
    public SettingsMap<Setting<string>>? Parameters { get; init; }

    /// <summary>Lines of PgBouncer's pg_hba.</summary>
    public SettingsList<Setting<string>>? Hba { get; init; }
    public Setting<bool>? Paused { get; init; }

    /// <summary>The release's own by default: <c>ghcr.io/cloudnative-pg/pgbouncer:1.25.1</c>.</summary>
    public Setting<string>? Image { get; init; }

    /// <summary>Of each PgBouncer, requests equal limits; 500m and 256Mi by default.</summary>
    public SidecarSettings? Resources { get; init; }

    /// <summary>Names of Secrets in the cluster's namespace.</summary>
    public Setting<string>? ClientTlsSecret { get; init; }
    public Setting<string>? ClientCaSecret { get; init; }
    public Setting<string>? ServerTlsSecret { get; init; }
    public Setting<string>? ServerCaSecret { get; init; }

    /// <summary>Needed with <see cref="ServerTlsSecret"/>.</summary>
    public Setting<string>? AuthQuery { get; init; }
}
