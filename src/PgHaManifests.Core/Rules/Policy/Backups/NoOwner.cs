using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Policy.Backups;

internal static class NoOwner
{
    public static readonly PracticeRule Rule = new(Check, ObjectKinds.ScheduledBackup)
    {
        Descriptor = new Descriptor(
            "PGHA4837", "backups-without-owner", Severity.Info, DiagnosticSource.Policy,
            "Backup objects pile up",
            "set backupOwnerReference to cluster or self")
        {
            Why = "With backupOwnerReference none, nothing ever removes the Backup objects that the schedule makes.",
        },
    };

    private static void Check(PracticeContext context)
    {
        var owner = context.Spec["backupOwnerReference"];
        if (owner.Text is null or "none")
            context.Report(owner, $"backupOwnerReference is {owner.Text ?? "not set, so none"}");
    }
}
