using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Operator.Clusters.Bootstrap;

/// <summary>A base backup is taken from an external cluster. How that one is reached is not looked at.</summary>
internal static class BaseBackupSource
{
    public static readonly ObjectRule Rule = new(
        new Descriptor(
            "PGHA4115", "base-backup-source", Severity.Error, DiagnosticSource.Operator,
            "The source of a base backup is no external cluster.",
            "name one of spec.externalClusters"),
        ["Cluster"],
        context =>
        {
            var method = context.Spec["bootstrap"]["pg_basebackup"];
            if (method.Exists && ExternalClusters.Named(context.Spec, method["source"].TextOrEmpty) is null)
                context.Report(method["source"], $"no external cluster is named '{method["source"].Text}'");
        });
}
