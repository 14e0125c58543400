using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Schemas.Defaulting;

namespace PgHaManifests.Core.Rules.Operator.Clusters.Metadata;

/// <summary>The annotation that came before <c>synchronous.failoverQuorum</c>: a boolean, and without synchronous replication nothing to count.</summary>
internal static class FailoverQuorumAnnotation
{
    private const string Name = "alpha.cnpg.io/failoverQuorum";

    public static readonly ObjectRule Rule = new(
        new Descriptor(
            "PGHA4105", "failover-quorum-annotation", Severity.Error, DiagnosticSource.Operator,
            $"The annotation {Name} cannot take effect.",
            "remove the annotation and set spec.postgresql.synchronous.failoverQuorum"),
        ["Cluster"],
        context =>
        {
            var annotation = context.Annotations[Name];
            if (!annotation.IsPresent)
                return;
            var synchronous = context.Spec["postgresql"]["synchronous"];
            if (ClusterDefaults.GoBoolean(annotation.Text) is not { } quorum)
                context.Report(annotation, $"{Name} is '{annotation.Text}'; expected true or false");
            else if (quorum && !synchronous.Exists)
                context.Report(synchronous, $"{Name} is true, but spec.postgresql.synchronous is not set: without synchronous replication there is no quorum");
        });
}
