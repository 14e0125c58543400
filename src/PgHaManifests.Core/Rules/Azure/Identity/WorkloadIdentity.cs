namespace PgHaManifests.Core.Rules.Azure.Identity;

/// <summary>How a Cluster signs in to Azure.</summary>
internal static class WorkloadIdentity
{
    public const string ClientId = "azure.workload.identity/client-id";

    /// <summary>Its backups are written, or it is restored, by the identity of its ServiceAccount.</summary>
    public static bool IsUsed(PracticeContext context)
    {
        var spec = context.Spec;
        return spec.InTreeStore()["azureCredentials"]["inheritFromAzureAD"].IsTrue
            || spec["plugins"].Items.Where(ClusterReading.IsEnabled).Concat(spec["externalClusters"].Items.Select(external => external["plugin"])).Any(plugin => Inherits(context, plugin));
    }

    /// <summary>The annotation that the operator puts on the cluster's own ServiceAccount.</summary>
    public static Field OwnClientId(PracticeContext context) => OwnClientId(context.Spec);

    /// <summary>Null for a cluster without one, or with a ServiceAccount that others share.</summary>
    public static string? OwnClientIdOf(Subject cluster)
    {
        var spec = Field.Root(cluster.Judged)["spec"];
        return spec["serviceAccountName"].Exists ? null : OwnClientId(spec).Text;
    }

    private static Field OwnClientId(Field spec) => spec["serviceAccountTemplate"]["metadata"]["annotations"][ClientId];

    private static bool Inherits(PracticeContext context, Field plugin) =>
        context.StoreOf(plugin) is { } store && Field.Root(store.Judged)["spec"]["configuration"]["azureCredentials"]["inheritFromAzureAD"].IsTrue;
}
