using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Settings.Values;

namespace PgHaManifests.Core.Rules.Operator.Poolers;

/// <summary>The cluster that a Pooler stands before, whose name it cannot share: both make a Service of that name.</summary>
internal static class PoolerCluster
{
    public static readonly ObjectRule Rule = new(
        new Descriptor(
            "PGHA4372",
            "pooler-cluster",
            Severity.Error,
            DiagnosticSource.Operator,
            "A Pooler names no cluster, or has the cluster's name",
            "set spec.cluster.name to the Cluster, and name the Pooler otherwise, such as NAME-pooler-rw"),
        ["Pooler"],
        Check);

    private static void Check(ObjectContext context)
    {
        var cluster = context.Spec["cluster"]["name"];
        var name = context.Root["metadata"]["name"];
        if (cluster.TextOrEmpty.Length == 0)
            context.Report(cluster, "the Pooler names no cluster");
        if (cluster.TextOrEmpty == name.TextOrEmpty)
            context.Report(name, $"the Pooler has the name of its cluster, {Shown.Quote(name.TextOrEmpty)}");
    }
}
