using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Policy.Backups;

internal static class InTreeArchive
{
    public static readonly PracticeRule Rule = new(Check, ObjectKinds.Cluster)
    {
        Descriptor = new Descriptor(
            "PGHA4831", "in-tree-archive", Severity.Warning, DiagnosticSource.Policy,
            "Backups go through the operator itself, not the plugin",
            "move the store into an ObjectStore and use the Barman Cloud plugin")
        {
            Why = "backup.barmanObjectStore and backup.retentionPolicy are deprecated and go away with CloudNativePG 1.31.",
        },
    };

    private static void Check(PracticeContext context)
    {
        foreach (var field in (Field[])[context.Spec.InTreeStore(), context.Spec["backup"]["retentionPolicy"]])
        {
            if (field.Exists)
                context.Report(field, $"{field.Path} is deprecated and goes away with CloudNativePG 1.31");
        }
    }
}
