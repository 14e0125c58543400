namespace PgHaManifests.Core.Output.Kustomize;

/// <summary>
/// The order in which a build without <c>sortOptions</c> prints: a few kinds first, webhooks last, the others between; then by group,
/// version, kind, namespace, name. What is absent counts as a text after all letters. Two objects of a build never tie.
/// </summary>
internal sealed class ResourceOrder : IComparer<KustomizeResource>
{
    public static readonly ResourceOrder Instance = new();

    private static readonly Dictionary<string, int> RankOfKind = Ranks(
        first:
        [
            "Namespace", "ResourceQuota", "StorageClass", "CustomResourceDefinition", "ServiceAccount", "PodSecurityPolicy", "Role",
            "ClusterRole", "RoleBinding", "ClusterRoleBinding", "ConfigMap", "Secret", "Endpoints", "Service", "LimitRange",
            "PriorityClass", "PersistentVolume", "PersistentVolumeClaim", "Deployment", "StatefulSet", "CronJob", "PodDisruptionBudget",
        ],
        last: ["MutatingWebhookConfiguration", "ValidatingWebhookConfiguration"]);

    public int Compare(KustomizeResource? x, KustomizeResource? y)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        if (x.Kind != y.Kind)
        {
            var byRank = RankOfKind.GetValueOrDefault(x.Kind.Kind).CompareTo(RankOfKind.GetValueOrDefault(y.Kind.Kind));
            if (byRank != 0)
                return byRank;
            // Kubernetes' own Namespace comes before those of other groups, which its absent group would put after them.
            var byType = string.CompareOrdinal(TypeKey(x), TypeKey(y));
            return IsNamespace(x) && IsNamespace(y) && (x.Kind.Group.Length == 0 || y.Kind.Group.Length == 0) ? -byType : byType;
        }
        return string.CompareOrdinal(NameKey(x), NameKey(y));
    }

    private static bool IsNamespace(KustomizeResource resource) => resource.Kind.Kind == "Namespace";

    private static string TypeKey(KustomizeResource resource) =>
        $"{OrElse(resource.Kind.Group, "~G")}_{OrElse(resource.Kind.Version, "~V")}_{OrElse(resource.Kind.Kind, "~K")}";

    private static string NameKey(KustomizeResource resource) => $"{OrElse(resource.Namespace, "~X")}|{OrElse(resource.Name, "~N")}";

    private static string OrElse(string? text, string absent) => string.IsNullOrEmpty(text) ? absent : text;

    private static Dictionary<string, int> Ranks(string[] first, string[] last)
    {
        var ranks = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < first.Length; i++)
            ranks.Add(first[i], i - first.Length);
        for (var i = 0; i < last.Length; i++)
            ranks.Add(last[i], 1 + i);
        return ranks;
    }
}
