using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Policy.Security;

internal static class OperatorShutOut
{
    public static readonly PracticeRule Rule = new(Check, ObjectKinds.Cluster)
    {
        Descriptor = new Descriptor(
            "PGHA4881", "operator-shut-out", Severity.Error, DiagnosticSource.Policy,
            "A NetworkPolicy keeps the operator from the instances",
            "admit the operator's namespace on ports 8000 and 5432")
        {
            Why = "It asks for the status on port 8000 and connects on 5432; when it cannot, the cluster counts as broken, and nothing fails over.",
        },
    };

    private static void Check(PracticeContext context)
    {
        var policies = NetworkPolicies.Of(context).ToList();
        foreach (var port in policies.Count == 0 ? [] : (long[])[8000, 5432])
        {
            if (!policies.Any(policy => NetworkPolicies.Admits(policy, port)))
                context.Report(context.Root["metadata"], $"NetworkPolicy {policies[0].Name} admits nobody of another namespace on port {port}", related: new RelatedLocation("the policy", policies[0].Root.Location!.Value));
        }
    }
}
