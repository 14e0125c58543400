using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Policy.Storage;

internal static class NoWalVolume
{
    public static readonly PracticeRule Rule = new(Check, ObjectKinds.Cluster)
    {
        Descriptor = new Descriptor(
            "PGHA4852", "no-wal-volume", Severity.Warning, DiagnosticSource.Policy,
            "WAL shares the volume of the data",
            "add walStorage")
        {
            Why = "On a volume of its own, WAL is written beside the data's I/O, and a full WAL disk leaves the data untouched. It can be added later, never removed.",
        },
    };

    private static void Check(PracticeContext context)
    {
        if (!context.Spec["walStorage"].Exists)
            context.Report(context.Spec["walStorage"], "no walStorage is set");
    }
}
