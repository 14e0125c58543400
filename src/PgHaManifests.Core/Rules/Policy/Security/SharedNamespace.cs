using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Policy.Security;

internal static class SharedNamespace
{
    public static readonly PracticeRule Rule = new(Check, ObjectKinds.Cluster)
    {
        Descriptor = new Descriptor(
            "PGHA4884", "namespace-shared-with-strangers", Severity.Warning, DiagnosticSource.Policy,
            "A backup sidecar may read the secrets of others",
            "give each cluster a namespace of its own (clusters.X.namespace)")
        {
            Why = "With inheritFromAzureAD the Role of the Barman Cloud plugin covers every Secret of the namespace, those of other clusters and applications too.",
        },
    };

    private static void Check(PracticeContext context)
    {
        var space = context.Subject.Namespace;
        var clusters = context.Around.InNamespace(ObjectKinds.Cluster, space);
        if (clusters[0] != context.Subject || !clusters.Any(cluster => InheritsIdentity(context, cluster)))
            return;
        var families = clusters.Select(cluster => FamilyOf(cluster.Name, clusters)).Distinct(StringComparer.Ordinal).ToList();
        if (families.Count > 1)
            context.Report(context.Root["metadata"]["namespace"], $"namespace {space} holds {families.Count} clusters of different families, each of which can read the secrets of the others");
        else if (SecretFacts.ForeignIn(context, clusters) is { } foreign)
            context.Report(context.Root["metadata"]["namespace"], $"namespace {space} also holds secret {foreign}, which no cluster names");
    }

    private static bool InheritsIdentity(PracticeContext context, Subject cluster)
    {
        var archiver = Field.Root(cluster.Judged)["spec"].Archiver();
        return archiver["parameters"]["barmanObjectName"].Text is { } name && context.Around.Find(ObjectKinds.ObjectStore, cluster.Namespace, name) is { } store
            && Field.Root(store.Judged)["spec"]["configuration"]["azureCredentials"]["inheritFromAzureAD"].IsTrue;
    }

    /// <summary>A recovery is of the family of what it recovers: pg-restore of pg.</summary>
    private static string FamilyOf(string name, IReadOnlyList<Subject> clusters) =>
        clusters.Count < 2 ? name
        : name.EndsWith("-restore", StringComparison.Ordinal) && clusters.Any(other => other.Name == name[..^"-restore".Length]) ? name[..^"-restore".Length] : name;
}
