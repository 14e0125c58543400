using System.Globalization;

namespace PgHaManifests.Core.Rules.PostgreSql.Sizing;

/// <summary>What an instance of a Cluster has: memory, cores, room on its volumes. Null for what the Cluster does not limit.</summary>
internal static class ClusterResources
{
    public const double Megabyte = 1024 * 1024;

    /// <summary>Bytes that the instance may use, huge pages included; the request where there is no limit.</summary>
    public static double? Memory(ObjectContext context)
    {
        var resources = context.Spec["resources"];
        if ((resources["limits"]["memory"].Amount() ?? resources["requests"]["memory"].Amount()) is not { } memory)
            return null;
        return memory + resources["limits"].Entries.Where(entry => IsHugePages(entry.Key)).Sum(entry => entry.Value.Amount() ?? 0);
    }

    public static bool HasHugePages(ObjectContext context) => context.Spec["resources"]["limits"].Entries.Any(entry => IsHugePages(entry.Key));

    /// <summary>Cores that the instance may use.</summary>
    public static double? Cores(ObjectContext context) => context.Spec["resources"]["limits"]["cpu"].Amount();

    /// <summary>Bytes of the volume that holds the WAL, and which one that is.</summary>
    public static (double Bytes, string Volume)? WalRoom(ObjectContext context)
    {
        if (context.Spec["walStorage"].Exists)
            return Size(context.Spec["walStorage"]) is { } wal ? (wal, "WAL volume") : null;
        return Size(context.Spec["storage"]) is { } data ? (data, "data volume") : null;
    }

    /// <summary>A size for messages: <c>1.5GB</c>, <c>512MB</c>.</summary>
    public static string Shown(double bytes) =>
        bytes >= 1024 * Megabyte
            ? string.Create(CultureInfo.InvariantCulture, $"{bytes / (1024 * Megabyte):0.##}GB")
            : string.Create(CultureInfo.InvariantCulture, $"{bytes / Megabyte:0.##}MB");

    private static double? Size(Field storage) => storage["size"].Amount() ?? storage["pvcTemplate"]["resources"]["requests"]["storage"].Amount();

    private static bool IsHugePages(string name) => name.StartsWith("hugepages-", StringComparison.Ordinal);
}
