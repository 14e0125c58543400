using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Operator.Clusters.Bootstrap;

/// <summary>Only a time or a place in the WAL tells which backup to begin with; for other targets it must be named, unless volumes are the backup.</summary>
internal static class RecoveryTargetBackup
{
    public static readonly ObjectRule Rule = new(
        new Descriptor(
            "PGHA4119", "recovery-target-backup", Severity.Error, DiagnosticSource.Operator,
            "A recovery target does not tell which backup to begin with.",
            "set backupID to the backup that the recovery shall begin with"),
        ["Cluster"],
        context =>
        {
            var recovery = context.Spec["bootstrap"]["recovery"];
            var target = recovery["recoveryTarget"];
            var isLabel = target["targetName"].TextOrEmpty.Length > 0 || target["targetXID"].TextOrEmpty.Length > 0 || target["targetImmediate"].Exists;
            if (isLabel && !recovery["volumeSnapshots"].Exists && target["backupID"].TextOrEmpty.Length == 0)
                context.Report(target, "a recovery to targetName, targetXID or targetImmediate needs a backupID");
        });
}
