using PgHaManifests.Core.Settings.Model;

namespace PgHaManifests.Core.Settings.Checks;

/// <summary>Backups and snapshots of a cluster have what they need.</summary>
internal static class BackupChecks
{
    public static void Run(ClusterSettings cluster, CheckContext context)
    {
        var path = $"clusters.{cluster.Name.Value}";
        if (cluster.Backup is { Enabled.Value: true } backup)
        {
            InTree(backup, path, context);
        }
        else if (cluster.Backup is { Enabled: { } off, Schedules: { Origin.Kind: OriginKind.File, Count: > 0 } schedules })
        {
            context.Report(SettingsDiagnostics.Conflict, schedules[0].Name, $"{path}.backup.schedules is set, but backup is off ({off.Origin.Note ?? "backup.enabled"})");
        }
        foreach (var name in cluster.Snapshots?.TablespaceClassNames?.Select(entry => entry.Name) ?? [])
        {
            if (cluster.Tablespaces?.Find(name.Value) is null)
                context.Report(SettingsDiagnostics.UnknownReference, name, $"{path}.snapshots.tablespaceClassNames names {name.Value}, but the cluster has no such tablespace");
        }
    }

    /// <summary>What backups need of the environment, told once for all clusters.</summary>
    public static void RunEnvironment(CheckContext context)
    {
        var (environment, azure) = (context.Environment, context.Environment.Azure);
        var first = environment.Clusters?.Select(entry => entry.Value).FirstOrDefault(cluster => cluster.Backup?.Enabled?.Value == true);
        if (first?.Backup?.Enabled is not { } enabled)
            return;
        var at = azure?.Origin.Location ?? environment.Origin.Location;
        var because = $"cluster {first.Name.Value} is backed up ({enabled.Origin.Note ?? "backup.enabled"}); without backups write backup: {{ enabled: false }}";
        if (azure?.StorageAccount is null)
            context.Missing("azure.storageAccount", at, because);
        if (azure?.Identity is null)
            context.Missing("azure.identity", at, because);
    }

    private static void InTree(BackupSettings backup, string path, CheckContext context)
    {
        if (backup.InTree is { Value: true } inTree && context.Environment.Operators is { Features.InTreeBarman.Value: false, CloudNativePg.Version: { } version })
            context.Conflict(inTree, version, $"{path}.backup.inTree is true, but CloudNativePG {version.Value} has no barmanObjectStore any more");
    }
}
