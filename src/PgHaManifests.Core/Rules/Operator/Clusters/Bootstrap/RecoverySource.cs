using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Operator.Clusters.Bootstrap;

/// <summary>A recovery from an external cluster needs that cluster, and a way to its backups or to itself.</summary>
internal static class RecoverySource
{
    private static readonly string[] Ways = ["connectionParameters", "barmanObjectStore", "plugin"];

    public static readonly ObjectRule Rule = new(
        new Descriptor(
            "PGHA4116", "recovery-source", Severity.Error, DiagnosticSource.Operator,
            "The source of a recovery is no external cluster that can be recovered from.",
            "name one of spec.externalClusters, and give it a plugin (the object store of its backups)"),
        ["Cluster"],
        context =>
        {
            var source = context.Spec["bootstrap"]["recovery"]["source"];
            if (source.TextOrEmpty.Length == 0)
                return;
            if (ExternalClusters.Named(context.Spec, source.TextOrEmpty) is not { } cluster)
                context.Report(source, $"no external cluster is named '{source.Text}'");
            else if (!Ways.Any(way => cluster[way].Exists))
                context.Report(source, $"the external cluster '{source.Text}' has none of {string.Join(", ", Ways)}: there is nothing to recover from");
        });
}
