using PgHaManifests.Core.Schemas.Formats;

namespace PgHaManifests.Core.Schemas.BuiltIn.Pods;

/// <summary>The names of resources and what the server knows of them.</summary>
internal static class ResourceNames
{
    private const string HugePages = "hugepages-";

    private static readonly HashSet<string> Counted = new(StringComparer.Ordinal)
    {
        "pods", "resourcequotas", "services", "replicationcontrollers", "secrets", "configmaps", "persistentvolumeclaims", "services.nodeports", "services.loadbalancers",
    };

    private static readonly HashSet<string> Standard = new(Counted, StringComparer.Ordinal)
    {
        "cpu", "memory", "ephemeral-storage", "requests.cpu", "requests.memory", "requests.ephemeral-storage", "limits.cpu", "limits.memory",
        "limits.ephemeral-storage", "storage", "requests.storage",
    };

    public static bool IsHugePages(string name) => name.StartsWith(HugePages, StringComparison.Ordinal);

    public static bool IsStandard(string name) => Standard.Contains(name) || IsQuotaHugePages(name);

    public static bool IsStandardOfContainers(string name) => name is "cpu" or "memory" or "ephemeral-storage" || IsHugePages(name);

    /// <summary>Huge pages as quotas name them, too.</summary>
    public static bool IsQuotaHugePages(string name) => IsHugePages(name) || name.StartsWith("requests.hugepages-", StringComparison.Ordinal);

    /// <summary>Without a domain, or with Kubernetes' own.</summary>
    public static bool IsNative(string name) => !name.Contains('/', StringComparison.Ordinal) || name.Contains("kubernetes.io/", StringComparison.Ordinal);

    public static bool IsExtended(string name) =>
        !IsNative(name) && !name.StartsWith("requests.", StringComparison.Ordinal) && NameRules.QualifiedName("requests." + name) is null;

    /// <summary>Can be asked for in whole numbers only.</summary>
    public static bool IsWhole(string name) => Counted.Contains(name) || IsExtended(name);

    /// <summary>The request may be below the limit.</summary>
    public static bool MayOvercommit(string name) => IsNative(name) && !IsHugePages(name);

    /// <summary>The size of one huge page, null where the name does not tell.</summary>
    public static Quantity? HugePageSize(string name) => IsHugePages(name) && Quantity.TryParse(name[HugePages.Length..], out var size) && size.Sign > 0 ? size : null;

    /// <summary>Null for a name that any list of resources may hold.</summary>
    public static string? Fault(string name) =>
        NameRules.QualifiedName(name)
        ?? (!name.Contains('/', StringComparison.Ordinal) && !IsStandard(name) ? "expected a standard resource or one with a domain" : null);

    /// <summary>Null for a name that a container may ask for.</summary>
    public static string? FaultInContainer(string name) =>
        Fault(name)
        ?? (!name.Contains('/', StringComparison.Ordinal) ? IsStandardOfContainers(name) ? null : "containers can ask for cpu, memory, ephemeral-storage and hugepages-SIZE"
            : IsNative(name) || IsExtended(name) ? null
            : "the name is not that of an extended resource");
}
