using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Policy.Backups;

internal static class UncompressedWal
{
    public static readonly PracticeRule Rule = new(Check, ObjectKinds.ObjectStore)
    {
        Descriptor = new Descriptor(
            "PGHA4848", "wal-not-compressed", Severity.Info, DiagnosticSource.Policy,
            "WAL is archived as it is",
            "set configuration.wal.compression, such as lz4")
        {
            Why = "It compresses to a fraction: less to send, to keep and to read back.",
        },
    };

    private static void Check(PracticeContext context)
    {
        var compression = context.Spec["configuration"]["wal"]["compression"];
        if (compression.TextOrEmpty.Length == 0)
            context.Report(compression, "configuration.wal.compression is not set");
    }
}
