using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Reference;

internal static class LeaseName
{
    private static readonly ObjectKind Lease = new("coordination.k8s.io", "Lease");

    public static readonly GroupRule Rule = new(
        new Descriptor(
            "PGHA4008", "lease-name-taken", Severity.Error, DiagnosticSource.Reference,
            "A Lease has the name of a Cluster",
            "give the Lease another name")
        {
            Why = "From CloudNativePG 1.30 on the primary holds a Lease of the cluster's name. One of somebody else's stops it: no instance becomes primary.",
        },
        Check);

    private static void Check(GroupContext context)
    {
        foreach (var (group, lease) in context.Judged(Lease))
        {
            if (context.Around(group).Find(ObjectKinds.Cluster, lease.Namespace, lease.Name) is not null)
                context.Report(group, lease, Field.Root(lease.Root)["metadata"]["name"], $"Lease {lease.Name} is in the place of the one that Cluster {lease.Name} needs");
        }
    }
}
