using System.Collections.Immutable;

namespace PgHaManifests.Core.Rules.Operator.Backups;

/// <summary>ScheduledBackup objects.</summary>
internal static class ScheduledBackupRules
{
    public static readonly ImmutableArray<ObjectRule> All =
    [
        BackupSchedule.Rule,
        ScheduleFields.Rule,
    ];
}
