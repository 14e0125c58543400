using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Operator.Backups;

/// <summary>A backup by a plugin names the plugin. A ScheduledBackup is not asked for it, though its backups then fail.</summary>
internal static class BackupPlugin
{
    public static readonly ObjectRule Rule = new(
        new Descriptor(
            "PGHA4351",
            "backup-plugin",
            Severity.Error,
            DiagnosticSource.Operator,
            "A Backup of method plugin does not name the plugin",
            "set pluginConfiguration.name, to barman-cloud.cloudnative-pg.io for the Barman Cloud plugin"),
        ["Backup"],
        Check);

    private static void Check(ObjectContext context)
    {
        var configuration = context.Spec["pluginConfiguration"];
        if (context.Spec["method"].Text == "plugin" && configuration["name"].TextOrEmpty.Length == 0)
            context.Report(configuration, "the method is plugin, and pluginConfiguration names none");
    }
}
