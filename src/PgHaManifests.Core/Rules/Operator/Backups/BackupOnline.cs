using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Operator.Backups;

/// <summary>Only a backup by volume snapshot can be taken of a running or a stopped instance; an object store takes it of a running one.</summary>
internal static class BackupOnline
{
    public static readonly ObjectRule Rule = new(
        new Descriptor(
            "PGHA4350",
            "backup-online",
            Severity.Error,
            DiagnosticSource.Operator,
            "A backup into an object store says how a snapshot is taken",
            "remove online and onlineConfiguration, or set method: volumeSnapshot"),
        ["Backup", "ScheduledBackup"],
        Check);

    private static readonly string[] Fields = ["online", "onlineConfiguration"];

    private static void Check(ObjectContext context)
    {
        if (context.Spec["method"].Text != "barmanObjectStore")
            return;
        foreach (var name in Fields)
        {
            var at = context.Spec[name];
            if (at.Exists)
                context.Report(at, $"{name} is set, and the method is barmanObjectStore; only volumeSnapshot takes it");
        }
    }
}
