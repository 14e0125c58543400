using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Schemas.Formats;

namespace PgHaManifests.Core.Rules.Operator.Clusters.Storage;

/// <summary>Every volume says how large it is, as a quantity or as a request of its claim.</summary>
internal static class VolumeSize
{
    public static readonly ObjectRule Rule = new(
        new Descriptor(
            "PGHA4140", "volume-size", Severity.Error, DiagnosticSource.Operator,
            "A volume has no size, or one that cannot be read.",
            "set size to a quantity such as 64Gi"),
        ["Cluster"],
        context =>
        {
            Check(context, "spec.storage", context.Spec["storage"]);
            if (context.Spec["walStorage"] is { Exists: true } wal)
                Check(context, "spec.walStorage", wal);
            foreach (var tablespace in context.Spec["tablespaces"].Items)
                Check(context, tablespace.Path, tablespace["storage"]);
        });

    private static void Check(ObjectContext context, string path, Field storage)
    {
        var size = storage["size"];
        if (size.TextOrEmpty.Length == 0)
        {
            if (VolumeQuantity.Request(storage) is null or { Sign: 0 })
                context.Report($"{path}.size", size, $"{storage.Path} has no size, and no pvcTemplate that requests one");
        }
        else if (!Quantity.TryParse(size.TextOrEmpty, out _))
        {
            context.Report($"{path}.size", size, $"{size.Path} is '{size.Text}'; expected {Quantity.Grammar}");
        }
    }
}
