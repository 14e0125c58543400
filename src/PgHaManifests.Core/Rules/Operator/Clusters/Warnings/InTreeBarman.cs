using System.Globalization;
using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Operator.Clusters.Warnings;

/// <summary>Backups by the operator itself, which go away. It writes the place in a list with points: <c>spec.externalClusters.1.barmanObjectStore</c>.</summary>
internal static class InTreeBarman
{
    public static readonly ObjectRule Rule = new(
        new Descriptor(
            "PGHA4281",
            "in-tree-barman",
            Severity.Warning,
            DiagnosticSource.Operator,
            "barmanObjectStore is deprecated and will be removed.",
            "describe the store in an ObjectStore and use the plugin barman-cloud.cloudnative-pg.io"),
        ["Cluster"],
        Check);

    private static void Check(ObjectContext context)
    {
        Report(context, "spec.backup.barmanObjectStore", context.Spec["backup"]["barmanObjectStore"]);
        var index = 0;
        foreach (var cluster in context.Spec["externalClusters"].Items)
            Report(context, string.Create(CultureInfo.InvariantCulture, $"spec.externalClusters.{index++}.barmanObjectStore"), cluster["barmanObjectStore"]);
    }

    private static void Report(ObjectContext context, string path, Field store)
    {
        if (store.Exists)
            context.Report(path, store, $"{store.Path} is deprecated: support for Barman Cloud within the operator will be removed");
    }
}
