using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Policy.Security;

internal static class NoNetworkPolicy
{
    public static readonly PracticeRule Rule = new(Check, ObjectKinds.Cluster)
    {
        Descriptor = new Descriptor(
            "PGHA4880", "no-network-policy", Severity.Warning, DiagnosticSource.Policy,
            "Every pod may reach the database",
            "add a NetworkPolicy that selects the pods, and admits the operator, clients and the scraper")
        {
            Why = "Without a NetworkPolicy any pod of the Kubernetes cluster may try passwords, and read the instance manager's status.",
        },
    };

    private static void Check(PracticeContext context)
    {
        if (!NetworkPolicies.Of(context).Any())
            context.Report(context.Root["metadata"], $"no NetworkPolicy selects the pods of {context.Subject.Name}");
    }
}
