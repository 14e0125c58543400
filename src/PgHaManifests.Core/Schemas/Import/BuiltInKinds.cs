using PgHaManifests.Core.Yaml;

namespace PgHaManifests.Core.Schemas.Import;

/// <summary>What the OpenAPI's types do not say about the built-in kinds: their scope and their name in an address.</summary>
internal static class BuiltInKinds
{
    private static readonly HashSet<string> ClusterScoped = new(StringComparer.Ordinal)
    {
        "APIService", "CSIDriver", "CSINode", "ClusterRole", "ClusterRoleBinding", "ComponentStatus", "CustomResourceDefinition",
        "IPAddress", "IngressClass", "MutatingAdmissionPolicy", "MutatingAdmissionPolicyBinding", "MutatingWebhookConfiguration",
        "Namespace", "Node", "PersistentVolume", "PriorityClass", "RuntimeClass", "ServiceCIDR", "StorageClass",
        "ValidatingAdmissionPolicy", "ValidatingAdmissionPolicyBinding", "ValidatingWebhookConfiguration", "VolumeAttachment", "VolumeAttributesClass",
    };

    /// <summary>Types that carry a kind but only ever travel to an address below another object.</summary>
    private static readonly HashSet<string> NoResources = new(StringComparer.Ordinal) { "Binding", "DeleteOptions", "Eviction", "Scale", "TokenRequest" };

    public static IEnumerable<YamlEntry> Describe(GroupVersionKind kind)
    {
        if (NoResources.Contains(kind.Kind))
            yield break;
        yield return CrdImport.Entry("kind", kind.Kind);
        yield return CrdImport.Entry("group", kind.Group);
        yield return CrdImport.Entry("version", kind.Version);
        yield return CrdImport.Entry("plural", PluralOf(kind.Kind));
        yield return CrdImport.Entry("scope", ClusterScoped.Contains(kind.Kind) ? "Cluster" : "Namespaced");
    }

    private static string PluralOf(string kind)
    {
        var name = kind.ToLowerInvariant();
        return name switch
        {
            "endpoints" => name,
            _ when name.EndsWith("ss", StringComparison.Ordinal) || name.EndsWith("us", StringComparison.Ordinal) => name + "es",
            _ when name.EndsWith("cy", StringComparison.Ordinal) || name.EndsWith("ty", StringComparison.Ordinal) => name[..^1] + "ies",
            _ => name + "s",
        };
    }
}
