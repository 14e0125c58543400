using System.Globalization;
using PgHaManifests.Core.Settings;
using PgHaManifests.Core.Settings.Model;

namespace PgHaManifests.Core.Templates.Model;

/// <summary>What the runbook alone sees: names put together from several settings, and what applies to a cluster.</summary>
internal static class RunbookModel
{
    /// <summary>More clusters than this make no diagram that a person can read.</summary>
    public const int Drawn = 12;

    /// <summary>What templates see as <c>cluster.runbook</c>.</summary>
    public static ModelMapping Build(ClusterSettings cluster)
    {
        var at = cluster.Origin;
        var (initdb, recovery) = (cluster.Bootstrap?.Initdb, cluster.Bootstrap?.Recovery);
        var record = new RecordModel(at)
            .Add("database", initdb?.Database ?? recovery?.Database)
            .Add("owner", initdb?.Owner ?? recovery?.Owner)
            .Add("secret", initdb?.Secret ?? recovery?.Secret)
            .Add("node", Node.Leaf("c" + Id(cluster), at))
            .Add("selector", Node.Leaf(string.Join(',', Labels(cluster.Placement?.NodeSelector).Select(label => label.Text)), at))
            .Add("blobPrefix", cluster is { Archive: { } archive, Backup.Path: { } path } ? Node.Leaf($"{path}/{archive.ServerName}/", archive.ServerName.Origin) : Node.Absent(at))
            .Add("instances", Node.List(Instances(cluster), at));
        foreach (var (name, truth) in ((string, bool)[])
        [
            ("hasSelector", cluster.Placement?.NodeSelector is { Count: > 0 }),
            ("hasReplicas", cluster.Instances is { Value: > 1 }),
            ("recovers", recovery is not null),
            ("restorable", cluster.Archive is not null && recovery is null),
            ("exposed", cluster.Services is { Count: > 0 }),
        ])
            record.Add(name, Node.Leaf(truth, at));
        return record.Build();
    }

    /// <summary>Labels of the pool's nodes as <c>az</c> writes them: <c>workload=postgres</c>.</summary>
    public static IEnumerable<ModelLeaf> Labels(PostgresPoolSettings pool) => Labels(pool.NodeSelector);

    /// <summary>Taints of the pool's nodes that its tolerations speak of: <c>workload=postgres:NoSchedule</c>.</summary>
    public static IEnumerable<ModelLeaf> Taints(PostgresPoolSettings pool) => (pool.Tolerations ?? Enumerable.Empty<TolerationSettings>())
        .Where(toleration => toleration is { Key: not null, Value: not null, Effect: not null })
        .Select(toleration => Node.Leaf($"{toleration.Key}={toleration.Value}:{toleration.Effect}", toleration.Key!.Origin));

    private static IEnumerable<ModelLeaf> Labels(SettingsMap<Setting<string>>? labels) =>
        (labels ?? Enumerable.Empty<SettingsEntry<Setting<string>>>()).Select(label => Node.Leaf($"{label.Name}={label.Value}", label.Value.Origin));

    /// <summary>The instances as the operator calls them at first; later ones have higher numbers.</summary>
    private static IEnumerable<ModelMapping> Instances(ClusterSettings cluster)
    {
        for (var number = 1; number <= Math.Min(cluster.Instances?.Value ?? 1, Drawn); number++)
        {
            yield return Node.Mapping(
                new ModelEntry("name", Node.Leaf(string.Create(CultureInfo.InvariantCulture, $"{cluster.Name}-{number}"), cluster.Name.Origin)),
                new ModelEntry("node", Node.Leaf(string.Create(CultureInfo.InvariantCulture, $"c{Id(cluster)}i{number}"), cluster.Name.Origin)),
                new ModelEntry("first", Node.Leaf(number == 1, cluster.Name.Origin)));
        }
    }

    /// <summary>A name for a diagram, unlike every other cluster's: hyphens become a letter that, doubled, stands for itself.</summary>
    private static string Id(ClusterSettings cluster) =>
        cluster.Name.Value.Replace("z", "zz", StringComparison.Ordinal).Replace("-", "zx", StringComparison.Ordinal);
}
