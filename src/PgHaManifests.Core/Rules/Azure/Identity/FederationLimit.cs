using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Azure.Identity;

internal static class FederationLimit
{
    public static readonly PracticeRule Rule = new(Check, ObjectKinds.Cluster)
    {
        Descriptor = new Descriptor(
            "PGHA4743", "too-many-federations", Severity.Error, DiagnosticSource.Azure,
            "More clusters share an identity than it can serve",
            "give some clusters another identity, or share one ServiceAccount (azure.identity.serviceAccount)")
        {
            Why = "A managed identity takes at most 20 federated credentials, one for each ServiceAccount; the next cluster gets no token.",
        },
    };

    private static void Check(PracticeContext context)
    {
        var id = WorkloadIdentity.OwnClientId(context);
        if (!id.Exists || !context.IsFirstOfItsKind)
            return;
        foreach (var shared in context.Around.All(ObjectKinds.Cluster).GroupBy(WorkloadIdentity.OwnClientIdOf, StringComparer.Ordinal).Where(shared => shared.Key is not null))
        {
            var count = shared.Select(cluster => (cluster.Namespace, cluster.Name)).Distinct().Count();
            if (count > Most)
                context.Report(id, $"{count} clusters have ServiceAccounts of their own for identity {shared.Key}, which takes {Most} federated credentials");
        }
    }

    private const int Most = 20;
}
