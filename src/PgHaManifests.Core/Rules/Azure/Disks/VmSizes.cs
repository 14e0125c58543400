using System.Collections.Frozen;

namespace PgHaManifests.Core.Rules.Azure.Disks;

/// <summary>What a VM size has.</summary>
/// <param name="Memory">GiB.</param>
/// <param name="DataDisks">How many can be attached.</param>
/// <param name="Iops">Of all remote disks together, without the burst.</param>
/// <param name="Megabytes">Megabytes a second of all remote disks together.</param>
internal sealed record VmSize(int Cores, int Memory, int DataDisks, long Iops, long Megabytes)
{
    private const double Gibibyte = 1024d * 1024 * 1024;
    private const double Mebibyte = 1024d * 1024;

    /// <summary>The fewest pods that a node of AKS may be set up for; with more, AKS keeps more for itself.</summary>
    private const int FewestPods = 10;

    /// <summary>What AKS leaves to pods at best (1.29 and later): 20 MB a pod and 50 MB, or a quarter of the memory, and 100 MiB are kept.</summary>
    public double AllocatableBytes => Memory * Gibibyte - Math.Min((20 * FewestPods + 50) * Mebibyte, Memory * Gibibyte / 4) - 100 * Mebibyte;

    /// <summary>AKS keeps thousandths of a core by their number.</summary>
    public double AllocatableCores => Cores - Cores switch { <= 1 => 0.06, <= 2 => 0.1, <= 4 => 0.14, <= 8 => 0.18, <= 16 => 0.26, <= 32 => 0.42, _ => 0.74 };
}

/// <summary>The sizes that databases usually run on, from Azure's tables; a size that is not here is not judged.</summary>
internal static class VmSizes
{
    private static readonly FrozenDictionary<string, VmSize> Known = All().ToFrozenDictionary(size => size.Name, size => size.Size, StringComparer.OrdinalIgnoreCase);

    /// <param name="name"><c>Standard_D8ds_v5</c>; the size without a local disk (<c>D8s_v5</c>) has the same figures.</param>
    public static VmSize? Find(string? name)
    {
        if (name is null)
            return null;
        var size = name.StartsWith("Standard_", StringComparison.OrdinalIgnoreCase) ? name["Standard_".Length..] : name;
        return Known.GetValueOrDefault(size) ?? Known.GetValueOrDefault(size.Replace("s_v", "ds_v", StringComparison.OrdinalIgnoreCase));
    }

    private static IEnumerable<(string Name, VmSize Size)> All() =>
    [
        ("D2s_v3", new(2, 8, 4, 3_200, 48)), ("D4s_v3", new(4, 16, 8, 6_400, 96)), ("D8s_v3", new(8, 32, 16, 12_800, 192)), ("D16s_v3", new(16, 64, 32, 25_600, 384)),
        ("D2ds_v5", new(2, 8, 4, 3_750, 85)), ("D4ds_v5", new(4, 16, 8, 6_400, 145)), ("D8ds_v5", new(8, 32, 16, 12_800, 290)), ("D16ds_v5", new(16, 64, 32, 25_600, 600)),
        ("D32ds_v5", new(32, 128, 32, 51_200, 865)), ("D48ds_v5", new(48, 192, 32, 76_800, 1_315)), ("D64ds_v5", new(64, 256, 32, 80_000, 1_735)), ("D96ds_v5", new(96, 384, 32, 80_000, 2_600)),
        ("E2ds_v5", new(2, 16, 4, 3_750, 85)), ("E4ds_v5", new(4, 32, 8, 6_400, 145)), ("E8ds_v5", new(8, 64, 16, 12_800, 290)), ("E16ds_v5", new(16, 128, 32, 25_600, 600)),
        ("E20ds_v5", new(20, 160, 32, 32_000, 750)), ("E32ds_v5", new(32, 256, 32, 51_200, 865)), ("E48ds_v5", new(48, 384, 32, 76_800, 1_315)), ("E64ds_v5", new(64, 512, 32, 80_000, 1_735)),
        ("E96ds_v5", new(96, 672, 32, 80_000, 2_600)),
        // Of the sixth generation the figures for Premium SSD v2, which are the higher ones.
        ("D2ds_v6", new(2, 8, 8, 4_167, 124)), ("D4ds_v6", new(4, 16, 12, 8_333, 248)), ("D8ds_v6", new(8, 32, 24, 16_667, 496)), ("D16ds_v6", new(16, 64, 48, 33_333, 992)),
        ("D32ds_v6", new(32, 128, 64, 66_667, 1_984)), ("D48ds_v6", new(48, 192, 64, 100_000, 2_976)), ("D64ds_v6", new(64, 256, 64, 133_333, 3_969)), ("D96ds_v6", new(96, 384, 64, 200_000, 5_953)),
        ("D128ds_v6", new(128, 512, 64, 266_667, 7_935)),
        ("E2ds_v6", new(2, 16, 8, 4_167, 124)), ("E4ds_v6", new(4, 32, 12, 8_333, 248)), ("E8ds_v6", new(8, 64, 24, 16_667, 496)), ("E16ds_v6", new(16, 128, 48, 33_333, 992)),
        ("E20ds_v6", new(20, 160, 48, 41_667, 1_240)), ("E32ds_v6", new(32, 256, 64, 66_667, 1_984)), ("E48ds_v6", new(48, 384, 64, 100_000, 2_976)), ("E64ds_v6", new(64, 512, 64, 133_333, 3_969)),
        ("E96ds_v6", new(96, 768, 64, 200_000, 5_953)), ("E128ds_v6", new(128, 1_024, 64, 266_667, 7_935)),
        ("L8s_v3", new(8, 64, 16, 12_800, 290)), ("L16s_v3", new(16, 128, 32, 25_600, 600)), ("L32s_v3", new(32, 256, 32, 51_200, 865)),
    ];
}
