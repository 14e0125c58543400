using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Azure.Disks;

internal static class CachedWal
{
    public static readonly PracticeRule Rule = new(Check, ObjectKinds.Cluster)
    {
        Descriptor = new Descriptor(
            "PGHA4733", "wal-disk-cached", Severity.Warning, DiagnosticSource.Azure,
            "WAL lies on a disk with a read cache",
            "use a class with cachingMode None for walStorage")
        {
            Why = "WAL is written once and hardly ever read; the cache only adds work to each write. A class takes ReadOnly where nothing is said.",
        },
    };

    private static void Check(PracticeContext context)
    {
        var wal = context.Spec["walStorage"];
        if (wal.Exists && context.ClassOf(wal) is { } used && AzureDisk.Of(Field.Root(used.Judged)) is { Sku: "premium_lrs" or "premium_zrs" }
            && !AzureDisk.Parameter(Field.Root(used.Judged), "cachingMode").TextOrEmpty.Equals("None", StringComparison.OrdinalIgnoreCase))
            context.Report(wal["storageClass"], $"class {used.Name} of walStorage has a read cache");
    }
}
