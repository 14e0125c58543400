using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Azure.Disks;

internal static class PremiumV2Caching
{
    public static readonly PracticeRule Rule = new(Check, ObjectKinds.StorageClass)
    {
        Descriptor = new Descriptor(
            "PGHA4722", "premium-v2-caching", Severity.Error, DiagnosticSource.Azure,
            "A Premium SSD v2 asks for a host cache",
            "set cachingMode to None")
        {
            Why = "It has none; with another cachingMode than None the disk can't be attached.",
        },
    };

    private static void Check(PracticeContext context)
    {
        var caching = AzureDisk.Parameter(context.Root, "cachingMode");
        if (AzureDisk.Of(context.Root) is { Sku: "premiumv2_lrs" or "ultrassd_lrs" } && !caching.TextOrEmpty.Equals("None", StringComparison.OrdinalIgnoreCase))
            context.Report(caching, caching.Exists ? $"cachingMode is {caching.Text}" : "cachingMode is not set, so ReadOnly");
    }
}
