using PgHaManifests.Core.Settings.Model;

namespace PgHaManifests.Core.Settings.Checks;

/// <summary>Databases, roles, publications, subscriptions and poolers of a cluster.</summary>
internal static class DatabaseChecks
{
    public static void Run(ClusterSettings cluster, CheckContext context)
    {
        var path = $"clusters.{cluster.Name.Value}";
        foreach (var entry in cluster.Databases ?? Enumerable.Empty<SettingsEntry<DatabaseSettings>>())
            Servers(entry.Value, $"{path}.databases.{entry.Name.Value}", context);
        foreach (var entry in cluster.Roles ?? Enumerable.Empty<SettingsEntry<RoleSettings>>())
            Role(entry.Value, $"{path}.roles.{entry.Name.Value}", context);
        foreach (var entry in cluster.Publications ?? Enumerable.Empty<SettingsEntry<PublicationSettings>>())
            Publication(entry.Value, $"{path}.publications.{entry.Name.Value}", context);
        foreach (var entry in cluster.Subscriptions ?? Enumerable.Empty<SettingsEntry<SubscriptionSettings>>())
            Subscription(entry.Value, cluster, $"{path}.subscriptions.{entry.Name.Value}", context);
        foreach (var entry in cluster.Poolers ?? Enumerable.Empty<SettingsEntry<PoolerSettings>>())
            Pooler(entry.Value, $"{path}.poolers.{entry.Name.Value}", context);
        Unique(cluster.Databases?.Select(entry => entry.Value.Name), "databases", path, context);
        Unique(cluster.Roles?.Select(entry => entry.Value.Name), "roles", path, context);
        Unique(cluster.Publications?.Select(entry => entry.Value.Name), "publications", path, context);
        Unique(cluster.Subscriptions?.Select(entry => entry.Value.Name), "subscriptions", path, context);
    }

    /// <summary>Two objects for one thing in PostgreSQL: the operator acts on the first and refuses the second.</summary>
    private static void Unique(IEnumerable<Setting<string>?>? names, string kind, string path, CheckContext context)
    {
        var seen = new Dictionary<string, Setting<string>>(StringComparer.Ordinal);
        foreach (var name in names?.OfType<Setting<string>>() ?? [])
        {
            if (!seen.TryAdd(name.Value, name))
                context.Report(SettingsDiagnostics.NameTaken, name, seen[name.Value], "the other one", $"{path}.{kind} names {Values.Shown.Quote(name.Value)} twice");
        }
    }

    private static void Servers(DatabaseSettings database, string path, CheckContext context)
    {
        foreach (var server in database.Servers ?? Enumerable.Empty<SettingsEntry<ForeignServerSettings>>())
        {
            if (server.Value is { Fdw: { } fdw, Ensure.Value: not "absent" } && database.Fdws?.Find(fdw.Value) is null)
                context.Report(SettingsDiagnostics.UnknownReference, fdw, $"{path}.servers.{server.Name.Value}.fdw is {Values.Shown.Quote(fdw.Value)}, which {path}.fdws does not list");
        }
    }

    private static void Role(RoleSettings role, string path, CheckContext context)
    {
        if (role is { Secret: { } secret, DisablePassword: { Value: true } disabled })
            context.Conflict(disabled, secret, $"{path} has a secret, but disablePassword is true");
    }

    private static void Publication(PublicationSettings publication, string path, CheckContext context)
    {
        var all = publication.AllTables is { Value: true };
        var some = publication.Tables is { Count: > 0 } || publication.Schemas is { Count: > 0 };
        if (!all && !some)
            context.Missing($"{path}.tables", publication.Key.Origin.Location, "allTables: true, tables or schemas says what is published");
        if (all && some)
            context.Report(SettingsDiagnostics.Conflict, publication.AllTables!, $"{path} has allTables beside tables or schemas");
    }

    private static void Subscription(SubscriptionSettings subscription, ClusterSettings cluster, string path, CheckContext context)
    {
        if (subscription.Source is not { } source)
            return;
        if (source is { Cluster: { } named, Host: { } host })
            context.Conflict(host, named, $"{path}.source has both cluster and host; expected one of them");
        if (source is { Cluster: null, Host: null })
            context.Missing($"{path}.source.cluster", source.Origin.Location, "cluster or host says where the publication is");
        if (source.Cluster is not { } sibling)
            return;
        var other = context.Environment.Clusters?.Find(sibling.Value);
        if (other is null)
        {
            var meant = Diagnostics.Suggestion.For(sibling.Value, context.Environment.Clusters?.Select(entry => entry.Name.Value) ?? []);
            context.Report(SettingsDiagnostics.UnknownReference, sibling,
                $"{path}.source.cluster is {sibling.Value}, but there is no such cluster" + (meant is null ? "" : $"; did you mean {Values.Shown.Quote(meant)}?"));
        }
        else if (other.Namespace?.Value != cluster.Namespace?.Value)
        {
            context.Report(SettingsDiagnostics.UnknownReference, sibling, $"{path}.source.cluster is {sibling.Value}, which lives in another namespace",
                "Name it by host, and give the Secret with its certificate authority.");
        }
    }

    private static void Pooler(PoolerSettings pooler, string path, CheckContext context)
    {
        if (pooler is { ServerTlsSecret: { } secret, AuthQuery: null })
            context.Missing($"{path}.authQuery", secret.Origin.Location, "with serverTlsSecret the operator does not set the query itself");
        if (pooler is { AuthQuery: { } query, ServerTlsSecret: null })
            context.Missing($"{path}.serverTlsSecret", query.Origin.Location, "authQuery is asked with that certificate");
    }
}
