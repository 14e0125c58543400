using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Yaml;

namespace PgHaManifests.Core.Rules.Reference;

/// <summary>Two clusters that archive WAL to one place overwrite each other's history.</summary>
internal static class SharedArchive
{
    public static readonly GroupRule Rule = new(
        new Descriptor(
            "PGHA4003",
            "shared-archive",
            Severity.Error,
            DiagnosticSource.Reference,
            "Two clusters archive to the same place",
            "give one of them another backup.path or backup.serverName"),
        Check);

    private static void Check(GroupContext context)
    {
        var seen = new Dictionary<string, (SubjectGroup Group, Subject Cluster, YamlNode At)>(StringComparer.Ordinal);
        foreach (var group in context.Groups)
        {
            var stores = group.Subjects.Where(subject => subject.Is("barmancloud.cnpg.io", "ObjectStore"))
                .GroupBy(store => (store.Namespace, store.Name)).ToDictionary(same => same.Key, same => same.First());
            foreach (var cluster in group.Subjects.Where(subject => subject.Is("postgresql.cnpg.io", "Cluster")))
            {
                if (ArchiveOf(cluster, stores) is not { } archive)
                    continue;
                if (seen.TryAdd(archive.Place, (group, cluster, archive.At)))
                    continue;
                var first = seen[archive.Place];
                // The same object given twice is a duplicate, which has a rule of its own.
                if (first.Group.Target == group.Target && first.Cluster.Name == cluster.Name && first.Cluster.Namespace == cluster.Namespace)
                    continue;
                var (reportGroup, reported, at, other) = group.Named
                    ? (group, cluster, archive.At, first.At)
                    : (first.Group, first.Cluster, first.At, archive.At);
                context.Report(
                    reportGroup,
                    reported,
                    at,
                    null,
                    $"clusters {first.Cluster.Name} and {cluster.Name} both archive to {archive.Place}" +
                        (first.Group == group ? "" : $" (environments {first.Group.Name} and {group.Name})"),
                    severity: context.Partial ? Severity.Warning : null,
                    first: other.Location);
            }
        }
    }

    /// <summary>Destination and server name that the cluster archives to; null when it does not archive or the store is not known.</summary>
    private static (string Place, YamlNode At)? ArchiveOf(Subject cluster, Dictionary<(string?, string), Subject> stores)
    {
        foreach (var plugin in cluster.Spec.Get("plugins").Items())
        {
            if (plugin.Get("name").Text() != ClusterLinks.BarmanPlugin || !plugin.Get("isWALArchiver").IsTrue() || plugin.Get("enabled") is { } on && !on.IsTrue())
                continue;
            var parameters = plugin.Get("parameters");
            if (parameters.Get("barmanObjectName").Text() is not { } name || !stores.TryGetValue((cluster.Namespace, name), out var store))
                continue;
            return Place(store.Spec.Get("configuration"), parameters.Get("serverName"), cluster, plugin);
        }
        return cluster.Spec.Get("backup", "barmanObjectStore") is { } inTree
            ? Place(inTree, inTree.Get("serverName"), cluster, inTree)
            : null;
    }

    private static (string, YamlNode)? Place(YamlNode? configuration, YamlNode? serverName, Subject cluster, YamlNode fallback) =>
        configuration.Get("destinationPath").Text() is { } destination
            ? ($"{destination.TrimEnd('/')}/{serverName.Text() ?? cluster.Name}", serverName ?? fallback)
            : null;
}
