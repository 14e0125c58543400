using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Rules.Operator.Clusters.Storage;

namespace PgHaManifests.Core.Rules.Operator.Clusters.Updates;

/// <summary>Volumes grow only. A size that cannot be read is not compared.</summary>
internal static class VolumeShrink
{
    public static readonly ObjectRule Rule = new(
        new Descriptor(
            "PGHA4152", "volume-shrink", Severity.Error, DiagnosticSource.Operator,
            "A volume shall become smaller.",
            "keep at least the size that the volume has; a smaller one needs a new Cluster"),
        ["Cluster"],
        context =>
        {
            var old = context.Old["spec"];
            Compare(context, "spec.storage", old["storage"], context.Spec["storage"]);
            if (context.Spec["walStorage"] is { Exists: true } wal)
                Compare(context, "spec.walStorage", old["walStorage"], wal);
            foreach (var before in old["tablespaces"].Items)
            {
                if (Tablespaces.Named(context.Spec, before["name"].TextOrEmpty) is { } now)
                    Compare(context, before.Path, before["storage"], now["storage"]);
            }
        },
        OnUpdateOnly: true);

    private static void Compare(ObjectContext context, string path, Field before, Field now)
    {
        if (VolumeQuantity.Of(before) is { } old && VolumeQuantity.Of(now) is { } size && size < old)
            context.Report(path, now["size"], $"{now.Path} shrinks from {old} to {size}");
    }
}
