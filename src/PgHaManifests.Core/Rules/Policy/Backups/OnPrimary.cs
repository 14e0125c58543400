using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Policy.Backups;

internal static class OnPrimary
{
    public static readonly PracticeRule Rule = new(Check, ObjectKinds.Cluster, ObjectKinds.ScheduledBackup, ObjectKinds.Backup)
    {
        Descriptor = new Descriptor(
            "PGHA4835", "backup-on-primary", Severity.Info, DiagnosticSource.Policy,
            "Backups read from the primary",
            "set target to prefer-standby")
        {
            Why = "A standby can carry the I/O; a cold snapshot of the primary even fences it.",
        },
    };

    private static void Check(PracticeContext context)
    {
        var target = context.Subject.Kind.Kind == "Cluster" ? context.Spec["backup"]["target"] : context.Spec["target"];
        if (target.Text == "primary")
            context.Report(target, "target is primary");
    }
}
