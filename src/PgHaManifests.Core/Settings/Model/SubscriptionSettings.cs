namespace PgHaManifests.Core.Settings.Model;

/// <summary>A subscription; object <c>CLUSTER-subscription-KEY</c>.</summary>
internal sealed record SubscriptionSettings : SettingsRecord
{
    /// <summary>Computed: the key.</summary>
    public required Setting<string> Key { get; init; }

    /// <summary>Computed: name of the object.</summary>
    public Setting<string>? ObjectName { get; init; }

    /// <summary>Name in PostgreSQL; the key by default.</summary>
    public Setting<string>? Name { get; init; }

    /// <summary>The initial database by default.</summary>
    public Setting<string>? Database { get; init; }

    /// <summary>Name of the publication. Required.</summary>
    public Setting<string>? Publication { get; init; }

    /// <summary>Database that holds the publication; absent: that of the connection.</summary>
    public Setting<string>? PublicationDatabase { get; init; }

    /// <summary>Where the publication is. Required.</summary>
    public SubscriptionSourceSettings? Source { get; init; }
    public SettingsMap<Setting<string>>? Parameters { get; init; }
    public Setting<string>? ReclaimPolicy { get; init; }

    /// <summary>Computed: name of its entry in externalClusters.</summary>
    public Setting<string>? ExternalClusterName { get; init; }
}

/// <summary>The publishing server: a sibling (<see cref="Cluster"/>) or any other (<see cref="Host"/>).</summary>
internal sealed record SubscriptionSourceSettings : SettingsRecord
{
    /// <summary>A cluster of this environment, in the same namespace: host, CA and port are known then.</summary>
    public Setting<string>? Cluster { get; init; }
    public Setting<string>? Host { get; init; }

    /// <summary>5432 by default.</summary>
    public Setting<int>? Port { get; init; }

    /// <summary>Required.</summary>
    public Setting<string>? User { get; init; }

    /// <summary>Database to connect to. Required.</summary>
    public Setting<string>? Database { get; init; }

    /// <summary><c>verify-full</c> by default.</summary>
    public Setting<string>? SslMode { get; init; }

    /// <summary>Secret and key with the password.</summary>
    public SecretKeySettings? Password { get; init; }
    public SecretKeySettings? SslRootCert { get; init; }
    public SecretKeySettings? SslCert { get; init; }
    public SecretKeySettings? SslKey { get; init; }
}
