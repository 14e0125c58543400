using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Reference;

internal static class BackupMethod
{
    public static readonly GroupRule Rule = new(
        new Descriptor(
            "PGHA4011", "backup-method-unknown-to-cluster", Severity.Error, DiagnosticSource.Reference,
            "A backup uses a method that its Cluster is not set up for",
            "name the plugin that the Cluster lists, or set up the method in the Cluster's backup section")
        {
            Why = "No webhook compares the two. The backup fails when it runs, at night, and the archive gets no base backup.",
        },
        Check);

    private static void Check(GroupContext context)
    {
        foreach (var (group, backup) in context.Judged(ObjectKinds.ScheduledBackup, ObjectKinds.Backup))
        {
            var spec = Field.Root(backup.Judged)["spec"];
            if (context.Around(group).Find(ObjectKinds.Cluster, backup.Namespace, spec["cluster"]["name"].TextOrEmpty) is { } cluster
                && Fault(spec, cluster) is var (at, message) && message is not null)
                context.Report(group, backup, at, message);
        }
    }

    private static (Field At, string? Message) Fault(Field backup, Subject cluster)
    {
        var spec = Field.Root(cluster.Judged)["spec"];
        switch (backup["method"].Text ?? "barmanObjectStore")
        {
            case "plugin":
                var name = backup["pluginConfiguration"]["name"];
                if (name.TextOrEmpty.Length == 0)
                    return (backup["method"], "the method is plugin, and pluginConfiguration names none");
                var used = spec["plugins"].Items.FirstOrDefault(plugin => plugin["name"].Text == name.Text);
                return (name, !used.Exists ? $"Cluster {cluster.Name} lists no plugin {name.Text}"
                    : !ClusterReading.IsEnabled(used) ? $"Cluster {cluster.Name} has plugin {name.Text} switched off" : null);
            case "volumeSnapshot":
                return (backup["method"], spec["backup"]["volumeSnapshot"].Exists ? null : $"Cluster {cluster.Name} has no backup.volumeSnapshot");
            default:
                return (backup["method"], spec.InTreeStore().Exists ? null
                    : $"the method is barmanObjectStore{(backup["method"].Exists ? "" : " by default")}, and Cluster {cluster.Name} has no backup.barmanObjectStore");
        }
    }
}
