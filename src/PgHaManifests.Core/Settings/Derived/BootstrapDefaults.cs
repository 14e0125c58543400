using PgHaManifests.Core.Settings.Model;

namespace PgHaManifests.Core.Settings.Derived;

/// <summary>Fills in how a cluster comes to its data, and works out where a recovery reads and what subscriptions connect to.</summary>
internal static class BootstrapDefaults
{
    public static BootstrapSettings Fill(BootstrapSettings? bootstrap, ClusterAtHand hand)
    {
        bootstrap ??= new BootstrapSettings { Origin = Origin.Default(hand.Key) };
        if (bootstrap.Recovery is { } recovery)
            return bootstrap with { Recovery = Recovery(recovery, hand) };
        var initdb = bootstrap.Initdb ?? new InitdbSettings { Origin = Origin.Default(hand.Key) };
        var database = initdb.Database ?? Settled.Default("app", hand.Key);
        return bootstrap with
        {
            Initdb = initdb with
            {
                Database = database,
                Owner = initdb.Owner ?? Settled.From(database.Value, database, "name of the database"),
                DataChecksums = initdb.DataChecksums ?? Settled.Default(true, hand.Key),
            },
        };
    }

    /// <summary>The archive that a recovery reads, through a store of its own; null where there is none.</summary>
    public static ArchiveSettings? Source(ClusterSettings cluster, ClusterAtHand hand)
    {
        if (cluster is not { Bootstrap.Recovery: { } recovery, Backup.InTree: { } inTree })
            return null;
        var storeName = Settled.From(cluster.Name.Value + "-source", cluster.Name, "cluster, source");
        if (recovery.From is { Cluster: { } named })
        {
            if (hand.Source?.Archive is not { DestinationPath: { } destination } archive)
                return null;
            return new ArchiveSettings
            {
                Origin = recovery.Origin,
                StoreName = storeName,
                MakesStore = Settled.From(!inTree.Value, inTree, "a store of its own that is only read"),
                DestinationPath = Settled.From(destination.Value, named, $"archive of {hand.SourceEnvironment}/{named.Value}"),
                ServerName = recovery.ServerName ?? Settled.From(archive.ServerName.Value, named, $"archive of {hand.SourceEnvironment}/{named.Value}"),
                InTree = inTree,
            };
        }
        if (recovery is not { Store: { } store, ServerName: { } serverName })
            return null;
        var isUrl = store.Value.StartsWith("https://", StringComparison.Ordinal);
        return new ArchiveSettings
        {
            Origin = recovery.Origin,
            StoreName = isUrl ? storeName : store,
            MakesStore = Settled.From(isUrl && !inTree.Value, store, "a URL gets a store of its own"),
            DestinationPath = isUrl ? store : null,
            ServerName = serverName,
            InTree = inTree,
        };
    }

    /// <summary>Everything that <c>externalClusters</c> lists, sorted by name; null when it is empty.</summary>
    public static SettingsList<ExternalClusterSettings>? ExternalClusters(ClusterSettings cluster)
    {
        var all = new List<ExternalClusterSettings>();
        if (cluster is { RecoverySource: { } archive, Bootstrap.Recovery: { } recovery })
        {
            var name = recovery.From?.Cluster is { } source ? Settled.From(source.Value, source, "name of the source") : archive.ServerName;
            all.Add(new ExternalClusterSettings { Origin = recovery.Origin, Name = name, Archive = archive });
        }
        foreach (var entry in cluster.Subscriptions ?? Enumerable.Empty<SettingsEntry<SubscriptionSettings>>())
        {
            if (entry.Value is { Source: { } publisher, ExternalClusterName: { } name })
                all.Add(Publisher(publisher, name));
        }
        return all.Count == 0 ? null
            : new SettingsList<ExternalClusterSettings>(all[0].Origin, [.. all.OrderBy(external => external.Name.Value, StringComparer.Ordinal)]);
    }

    private static RecoverySettings Recovery(RecoverySettings recovery, ClusterAtHand hand)
    {
        if (hand.Source is not { } source)
            return recovery;
        var note = $"taken over from {hand.SourceEnvironment}/{source.Name.Value}";
        var (database, owner) = DatabaseDefaults.Initial(source);
        var secret = source.Bootstrap?.Initdb?.Secret ?? source.Bootstrap?.Recovery?.Secret;
        return recovery with
        {
            Database = recovery.Database ?? Settled.From(database.Value, database, note),
            Owner = recovery.Owner ?? (recovery.Database is { } other
                ? Settled.From(other.Value, other, "name of the database") : Settled.From(owner.Value, owner, note)),
            Secret = recovery.Secret ?? (secret is null ? null : Settled.From(secret.Value, secret, note)),
        };
    }

    private static ExternalClusterSettings Publisher(SubscriptionSourceSettings source, Setting<string> name)
    {
        var sibling = source.Cluster;
        var connection = new List<SettingsEntry<Setting<string>>>();
        Add("host", sibling is null ? source.Host : Settled.From(sibling.Value + "-rw", sibling, "the cluster's own Service"));
        Add("port", source.Port is { } port ? Settled.From(port.Text, port) : null);
        Add("user", source.User);
        Add("dbname", source.Database);
        Add("sslmode", source.SslMode);
        return new ExternalClusterSettings
        {
            Origin = source.Origin,
            Name = name,
            Connection = new SettingsMap<Setting<string>>(source.Origin, connection),
            Password = source.Password,
            SslRootCert = source.SslRootCert ?? (sibling is null ? null : new SecretKeySettings
            {
                Origin = sibling.Origin,
                Name = Settled.From(sibling.Value + "-ca", sibling, "the operator's own authority"),
                Key = Settled.From("ca.crt", sibling, "the operator's own authority"),
            }),
            SslCert = source.SslCert,
            SslKey = source.SslKey,
        };

        void Add(string key, Setting<string>? value)
        {
            if (value is not null)
                connection.Add(new SettingsEntry<Setting<string>>(Settled.From(key, value), value));
        }
    }
}
