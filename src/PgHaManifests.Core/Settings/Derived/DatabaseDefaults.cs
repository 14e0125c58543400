using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Settings.Model;

namespace PgHaManifests.Core.Settings.Derived;

/// <summary>Fills in what stands inside PostgreSQL, and names the objects.</summary>
internal static class DatabaseDefaults
{
    public static ClusterSettings Fill(ClusterSettings cluster, Surroundings around)
    {
        var roles = Map(cluster.Roles, role => Role(role, cluster.Name));
        var hasRoleObjects = around.Environment.Operators?.Features?.DatabaseRole?.Value != false;
        var (database, owner) = Initial(cluster);
        return cluster with
        {
            Databases = Map(cluster.Databases, item => Database(item, cluster.Name, owner)),
            Roles = roles,
            DatabaseRoles = hasRoleObjects ? roles : null,
            ManagedRoles = hasRoleObjects || roles is { Count: 0 } ? null : roles,
            Publications = Map(cluster.Publications, item => Publication(item, cluster.Name, database)),
            Subscriptions = Map(cluster.Subscriptions, item => Subscription(item, cluster.Name, database)),
            Tablespaces = Map(cluster.Tablespaces, item => Tablespace(item, owner, around)),
        };
    }

    /// <summary>The database that the bootstrap makes or brings, with its owner.</summary>
    public static (Setting<string> Database, Setting<string> Owner) Initial(ClusterSettings cluster)
    {
        var bootstrap = cluster.Bootstrap;
        var database = bootstrap?.Initdb?.Database ?? bootstrap?.Recovery?.Database ?? Settled.Default("app", cluster.Name.Origin.Location);
        return (database, bootstrap?.Initdb?.Owner ?? bootstrap?.Recovery?.Owner ?? Settled.From(database.Value, database, "name of the initial database"));
    }

    private static SettingsMap<T>? Map<T>(SettingsMap<T>? map, Func<T, T> fill)
        where T : class =>
        map is null ? null : new SettingsMap<T>(map.Origin, [.. map.Select(entry => entry with { Value = fill(entry.Value) })]);

    private static Setting<string> ObjectName(Setting<string> cluster, string kind, Setting<string> key) =>
        Settled.From($"{cluster.Value}-{kind}-{key.Value}", key, $"cluster, {kind}, key");

    private static Setting<string> Named(Setting<string>? name, Setting<string> key) => name ?? Settled.From(key.Value, key, "the key");

    private static DatabaseSettings Database(DatabaseSettings database, Setting<string> cluster, Setting<string> owner)
    {
        var at = database.Key.Origin.Location;
        return database with
        {
            ObjectName = ObjectName(cluster, "database", database.Key),
            Name = Named(database.Name, database.Key),
            Owner = database.Owner ?? Settled.From(owner.Value, owner, "owner of the initial database"),
            Ensure = Ensure(database.Ensure, at),
            ReclaimPolicy = database.ReclaimPolicy ?? Settled.Default("retain", at),
            Extensions = Map(database.Extensions, item => item with { Ensure = Ensure(item.Ensure, at) }),
            Schemas = Map(database.Schemas, item => item with { Ensure = Ensure(item.Ensure, at) }),
            Fdws = Map(database.Fdws, item => item with { Ensure = Ensure(item.Ensure, at) }),
            Servers = Map(database.Servers, item => item with { Ensure = Ensure(item.Ensure, at) }),
        };
    }

    private static RoleSettings Role(RoleSettings role, Setting<string> cluster)
    {
        var at = role.Key.Origin.Location;
        return role with
        {
            ObjectName = ObjectName(cluster, "role", role.Key),
            Name = Named(role.Name, role.Key),
            Ensure = Ensure(role.Ensure, at),
            ReclaimPolicy = role.ReclaimPolicy ?? Settled.Default("retain", at),
            Login = role.Login ?? (role.Secret is { } secret ? Settled.From(true, secret, "it has a password") : Settled.Default(false, at)),
            Superuser = role.Superuser ?? Settled.Default(false, at),
            CreateDb = role.CreateDb ?? Settled.Default(false, at),
            CreateRole = role.CreateRole ?? Settled.Default(false, at),
            Inherit = role.Inherit ?? Settled.Default(true, at),
            Replication = role.Replication ?? Settled.Default(false, at),
            BypassRls = role.BypassRls ?? Settled.Default(false, at),
            ConnectionLimit = role.ConnectionLimit ?? Settled.Default(-1, at),
        };
    }

    private static PublicationSettings Publication(PublicationSettings publication, Setting<string> cluster, Setting<string> database)
    {
        var at = publication.Key.Origin.Location;
        return publication with
        {
            ObjectName = ObjectName(cluster, "publication", publication.Key),
            Name = Named(publication.Name, publication.Key),
            Database = publication.Database ?? Settled.From(database.Value, database, "the initial database"),
            ReclaimPolicy = publication.ReclaimPolicy ?? Settled.Default("retain", at),
        };
    }

    private static SubscriptionSettings Subscription(SubscriptionSettings subscription, Setting<string> cluster, Setting<string> database)
    {
        var at = subscription.Key.Origin.Location;
        return subscription with
        {
            ObjectName = ObjectName(cluster, "subscription", subscription.Key),
            Name = Named(subscription.Name, subscription.Key),
            Database = subscription.Database ?? Settled.From(database.Value, database, "the initial database"),
            ReclaimPolicy = subscription.ReclaimPolicy ?? Settled.Default("retain", at),
            Source = subscription.Source is { } source ? source with
            {
                Port = source.Port ?? Settled.Default(5432, at),
                SslMode = source.SslMode ?? Settled.Default("verify-full", at),
            } : null,
            ExternalClusterName = Settled.From("subscription-" + subscription.Key.Value, subscription.Key, "subscription, key"),
        };
    }

    private static TablespaceSettings Tablespace(TablespaceSettings tablespace, Setting<string> owner, Surroundings around) => tablespace with
    {
        Storage = StorageDefaults.Fill(tablespace.Storage, around.PlatformName, isWal: false, tablespace.Name.Origin.Location),
        Owner = tablespace.Owner ?? Settled.From(owner.Value, owner, "owner of the initial database"),
        Temporary = tablespace.Temporary ?? Settled.Default(false, tablespace.Name.Origin.Location),
    };

    private static Setting<string> Ensure(Setting<string>? ensure, Location at) => ensure ?? Settled.Default("present", at);
}
