namespace PgHaManifests.Core.Rules;

/// <summary>All objects that land on one Kubernetes cluster, indexed by the questions that rules ask.</summary>
internal sealed class Neighbours
{
    /// <summary>No cluster has such a name.</summary>
    private const string OfPoolers = "poolers/";

    private readonly Dictionary<ObjectKind, List<Subject>> byKind = [];
    private readonly Dictionary<(ObjectKind, string?, string), Subject> byName = [];
    private readonly Dictionary<(ObjectKind, string?, string), List<Subject>> byCluster = [];
    private readonly Dictionary<(ObjectKind, string?), List<Subject>> byNamespace = [];

    private readonly Dictionary<(string?, string), Subject> externalSecrets = [];

    private Neighbours()
    {
    }

    public static Neighbours Of(IEnumerable<SubjectGroup> groups)
    {
        var result = new Neighbours();
        foreach (var subject in groups.SelectMany(group => group.Subjects))
            result.Add(subject);
        return result;
    }

    public IReadOnlyList<Subject> All(ObjectKind kind) => byKind.GetValueOrDefault(kind) ?? [];

    public IReadOnlyList<Subject> InNamespace(ObjectKind kind, string? @namespace) => byNamespace.GetValueOrDefault((kind, @namespace)) ?? [];

    /// <summary>The object of that name; null when it is not known here, which does not mean that it is not there.</summary>
    public Subject? Find(ObjectKind kind, string? @namespace, string name) => byName.GetValueOrDefault((kind, @namespace, name));

    /// <summary>The ExternalSecret that makes a Secret of that name.</summary>
    public Subject? ExternalSecretOf(string? @namespace, string secret) => externalSecrets.GetValueOrDefault((@namespace, secret));

    /// <summary>Objects that belong to a Cluster: they name it under <c>spec.cluster</c>, or select its pods by label.</summary>
    public IReadOnlyList<Subject> OfCluster(ObjectKind kind, string? @namespace, string cluster) =>
        byCluster.GetValueOrDefault((kind, @namespace, cluster)) ?? [];

    /// <summary>Objects of a kind in the namespace that name no Cluster, by which label or field ever: they may concern all.</summary>
    public IReadOnlyList<Subject> OfNoCluster(ObjectKind kind, string? @namespace) => OfCluster(kind, @namespace, "");

    private void Add(Subject subject)
    {
        var kind = new ObjectKind(subject.Kind.Group, subject.Kind.Kind);
        ListIn(byKind, kind).Add(subject);
        byName.TryAdd((kind, subject.Namespace, subject.Name), subject);
        if (kind == ObjectKinds.ExternalSecret)
            externalSecrets.TryAdd((subject.Namespace, Field.Root(subject.Root)["spec"]["target"]["name"].Text ?? subject.Name), subject);
        ListIn(byNamespace, (kind, subject.Namespace)).Add(subject);
        ListIn(byCluster, (kind, subject.Namespace, ClusterOf(subject))).Add(subject);
    }

    private static string ClusterOf(Subject subject)
    {
        var spec = Field.Root(subject.Root)["spec"];
        if (spec["cluster"]["name"].Text is { } named)
            return named;
        var selector = spec["podSelector"].Exists ? spec["podSelector"] : spec["selector"];
        var labels = selector["matchLabels"];
        // What selects a pooler's pods concerns no instance; a thousand such are not to be looked through for every cluster.
        return labels["cnpg.io/poolerName"].Exists ? OfPoolers : labels["cnpg.io/cluster"].TextOrEmpty;
    }

    private static List<Subject> ListIn<TKey>(Dictionary<TKey, List<Subject>> lists, TKey key)
        where TKey : notnull
    {
        if (!lists.TryGetValue(key, out var list))
            lists[key] = list = [];
        return list;
    }
}
