using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Policy.Clients;

internal static class LogicalFailover
{
    public static readonly PracticeRule Rule = new(Check, ObjectKinds.Publication, ObjectKinds.Subscription)
    {
        Descriptor = new Descriptor(
            "PGHA4894", "subscribers-lost-at-failover", Severity.Warning, DiagnosticSource.Policy,
            "Subscribers lose their position when the primary changes",
            "set replicationSlots.highAvailability.synchronizeLogicalDecoding with hot_standby_feedback and, from PostgreSQL 17, sync_replication_slots on and the Subscription parameter failover \"true\"")
        {
            Why = "The logical slot lives on the primary. Only with synchronised slots does the new primary know how far a subscriber was.",
        },
    };

    private static void Check(PracticeContext context)
    {
        if (context.Around.Find(ObjectKinds.Cluster, context.Subject.Namespace, context.Spec["cluster"]["name"].TextOrEmpty) is not { } cluster)
            return;
        var spec = Field.Root(cluster.Judged)["spec"];
        var modern = spec.Major() >= 17;
        if (context.Subject.Kind.Kind == "Subscription")
        {
            if (modern && context.Spec["parameters"]["failover"].Text != "true")
                context.Report(context.Spec["parameters"], "the parameter failover is not \"true\", so the slot stays on the old primary");
            return;
        }
        if (!spec["replicationSlots"]["highAvailability"]["synchronizeLogicalDecoding"].IsTrue)
            context.Report(context.Spec["cluster"], $"cluster {cluster.Name} does not set synchronizeLogicalDecoding");
        else if (spec.ParameterFlag("hot_standby_feedback") != true || (modern && spec.ParameterFlag("sync_replication_slots") != true))
            context.Report(context.Spec["cluster"], $"cluster {cluster.Name} sets synchronizeLogicalDecoding, but not hot_standby_feedback{(modern ? " and sync_replication_slots" : "")} to on");
    }
}
