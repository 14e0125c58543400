using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Operator.Clusters.Replication;

/// <summary>A promotion token where it can do nothing, or that the operator cannot read.</summary>
internal static class PromotionToken
{
    public static readonly ObjectRule Rule = new(
        new Descriptor(
            "PGHA4212",
            "promotion-token",
            Severity.Error,
            DiagnosticSource.Operator,
            "A promotion token cannot be used.",
            "copy status.demotionToken of the demoted cluster as it is, in the same change that makes this one the primary"),
        ["Cluster"],
        Check);

    private static void Check(ObjectContext context)
    {
        var replica = context.Spec["replica"];
        var token = replica["promotionToken"];
        if (token.TextOrEmpty.Length == 0)
            return;
        // The operator stops at the first of these.
        if (replica["minApplyDelay"].Exists)
        {
            context.Report(
                "spec.replicaCluster.minApplyDelay",
                replica["minApplyDelay"],
                $"spec.replica.minApplyDelay is {replica["minApplyDelay"].Shown()} beside a promotionToken; a cluster that is promoted cannot lag behind",
                "remove minApplyDelay before promoting the cluster");
        }
        else if (context.IsReplica())
        {
            context.Report(
                "spec.replicaCluster.token",
                token,
                "spec.replica.promotionToken is set while the cluster is still a replica; expected it only where the cluster becomes the primary");
        }
        else if (PromotionTokenText.Fault(token.TextOrEmpty) is { } fault)
        {
            context.Report("spec.replicaCluster.token", token, $"spec.replica.promotionToken {fault}");
        }
    }
}
