using System.Globalization;
using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Yaml;

namespace PgHaManifests.Core.Rules.PostgreSql.Sizing;

/// <summary>
/// The pools of all Poolers before a Cluster, each counted for one database and one user, must fit its connections; with more databases or
/// users there are more pools.
/// </summary>
internal static class PoolerConnections
{
    public static readonly GroupRule Rule = new(
        new Descriptor(
            "PGHA4560",
            "pooler-connections",
            Severity.Warning,
            DiagnosticSource.PostgreSql,
            "The Poolers of a Cluster may open more connections than it takes",
            "lower default_pool_size or the Pooler's instances, or raise max_connections of the Cluster"),
        Check);

    /// <summary>Defaults of PgBouncer and of PostgreSQL.</summary>
    private const double PoolSize = 20;
    private const double Connections = 100;
    private const double ReservedForSuperusers = 3;

    private static void Check(GroupContext context)
    {
        foreach (var group in context.Groups)
        {
            foreach (var cluster in group.Subjects.Where(subject => subject.Is("postgresql.cnpg.io", "Cluster")))
            {
                var poolers = group.Subjects.Where(subject =>
                    subject.Is("postgresql.cnpg.io", "Pooler")
                    && subject.Namespace == cluster.Namespace
                    && subject.Spec.Get("cluster", "name").Text() == cluster.Name);
                foreach (var type in poolers.GroupBy(pooler => pooler.Spec.Get("type").Text() ?? "rw", StringComparer.Ordinal))
                    CheckType(context, group, cluster, type.Key, [.. type]);
            }
        }
    }

    private static void CheckType(GroupContext context, SubjectGroup group, Subject cluster, string type, Subject[] poolers)
    {
        var parameters = cluster.Spec.Get("postgresql", "parameters");
        var free = Number(parameters.Get("max_connections"), Connections)
            - Number(parameters.Get("superuser_reserved_connections"), ReservedForSuperusers)
            - Number(parameters.Get("reserved_connections"), 0);
        var room = free * ServersOf(cluster, type);
        var pools = poolers.Sum(PoolsOf);
        if (pools <= room)
            return;
        var largest = poolers.MaxBy(PoolsOf)!;
        context.Report(
            group,
            largest,
            largest.Spec.Get("pgbouncer", "parameters", "default_pool_size") ?? largest.Spec.Get("pgbouncer") ?? largest.Root,
            "spec.pgbouncer.parameters.default_pool_size",
            string.Create(CultureInfo.InvariantCulture, $"the Poolers of type {type} before {cluster.Name} may open {pools} connections for each database and user; there is room for {room}"));
    }

    private static double ServersOf(Subject cluster, string type)
    {
        var instances = Math.Max(1, Number(cluster.Spec.Get("instances"), 1));
        return type switch
        {
            "ro" => Math.Max(1, instances - 1),
            "r" => instances,
            _ => 1,
        };
    }

    private static double PoolsOf(Subject pooler)
    {
        var parameters = pooler.Spec.Get("pgbouncer", "parameters");
        var size = Number(parameters.Get("default_pool_size"), PoolSize);
        foreach (var limit in (string[])["max_db_connections", "max_user_connections"])
        {
            if (Number(parameters.Get(limit), 0) is > 0 and var most)
                size = Math.Min(size, most);
        }
        return size * Number(pooler.Spec.Get("instances"), 1);
    }

    private static double Number(YamlNode? node, double absent) =>
        node is YamlScalar scalar && double.TryParse(scalar.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : absent;
}
