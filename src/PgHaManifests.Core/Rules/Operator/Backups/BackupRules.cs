using System.Collections.Immutable;

namespace PgHaManifests.Core.Rules.Operator.Backups;

/// <summary>Backup objects.</summary>
internal static class BackupRules
{
    public static readonly ImmutableArray<ObjectRule> All =
    [
        BackupOnline.Rule,
        BackupPlugin.Rule,
        SnapshotDeadline.Rule,
    ];
}
