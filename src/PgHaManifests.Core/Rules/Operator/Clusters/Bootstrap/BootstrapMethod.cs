using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Operator.Clusters.Bootstrap;

/// <summary>A Cluster comes to be in one way.</summary>
internal static class BootstrapMethod
{
    public static readonly string[] Methods = ["initdb", "recovery", "pg_basebackup"];

    public static readonly ObjectRule Rule = new(
        new Descriptor(
            "PGHA4110", "bootstrap-method", Severity.Error, DiagnosticSource.Operator,
            "A Cluster has more than one bootstrap method.",
            "keep one of initdb, recovery and pg_basebackup; where an object that is there has initdb by default, take it out with initdb: null"),
        ["Cluster"],
        context =>
        {
            var bootstrap = context.Spec["bootstrap"];
            var found = Methods.Where(method => bootstrap[method].Exists).ToList();
            if (found.Count > 1)
                context.Report(bootstrap, $"spec.bootstrap has {string.Join(" and ", found)}; only one method may be given");
        });
}
