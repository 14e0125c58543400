using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Azure.Disks;

internal static class WalCache
{
    public static readonly PracticeRule Rule = new(Check, ObjectKinds.StorageClass)
    {
        Descriptor = new Descriptor(
            "PGHA4732", "write-cache", Severity.Error, DiagnosticSource.Azure,
            "A host cache takes writes of a database",
            "set cachingMode to None, or ReadOnly for data")
        {
            Why = "With cachingMode ReadWrite a write counts as done while it is only in the memory of the host; ReadWrite is deprecated for that.",
        },
    };

    private static void Check(PracticeContext context)
    {
        var caching = AzureDisk.Parameter(context.Root, "cachingMode");
        if (AzureDisk.IsDisk(context.Root) && caching.TextOrEmpty.Equals("ReadWrite", StringComparison.OrdinalIgnoreCase))
            context.Report(caching, "cachingMode is ReadWrite");
    }
}
