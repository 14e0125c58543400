using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Yaml;

namespace PgHaManifests.Core.Rules.Azure.Disks;

internal static class SmallDisk
{
    public static readonly PracticeRule Rule = new(Check, ObjectKinds.Cluster)
    {
        Descriptor = new Descriptor(
            "PGHA4727", "disk-tier-small", Severity.Warning, DiagnosticSource.Azure,
            "A premium disk is too small to be fast",
            "use PremiumV2_LRS, or a larger volume")
        {
            Why = "Premium SSD v1 is as fast as it is large: up to 64 GiB it does 240 IOPS and 50 MB/s or less, less than the baseline of v2.",
        },
    };

    private static void Check(PracticeContext context)
    {
        foreach (var volume in context.Spec.Volumes())
        {
            if (context.ClassOf(volume) is { } used && AzureDisk.Of(Field.Root(used.Judged)) is { Sku: "premium_lrs" } && volume["size"].Amount() <= 64 * AzureDisk.Gibibyte)
                context.Report(volume["size"], $"{(volume["size"].Node as YamlScalar)?.Text} on Premium_LRS does at most 240 IOPS and 50 MB/s");
        }
    }
}
