using System.Globalization;
using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Operator.Clusters.Warnings;

/// <summary>
/// Backups by the operator itself, which go away. It gives one warning for all places, and writes an index with a point:
/// <c>spec.externalClusters.1.barmanObjectStore</c>.
/// </summary>
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
        var places = Places(context).Where(place => place.Store.Exists).ToList();
        if (places.Count == 0)
            return;
        var stores = string.Join(", ", places.Select(place => place.Store.Path));
        context.Report(places[0].Path, places[0].Store, $"support for Barman Cloud within the operator is deprecated; found in {stores}");
    }

    private static IEnumerable<(string Path, Field Store)> Places(ObjectContext context)
    {
        yield return ("spec.backup.barmanObjectStore", context.Spec["backup"]["barmanObjectStore"]);
        var index = 0;
        foreach (var cluster in context.Spec["externalClusters"].Items)
            yield return (string.Create(CultureInfo.InvariantCulture, $"spec.externalClusters.{index++}.barmanObjectStore"), cluster["barmanObjectStore"]);
    }
}
