using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Operator.Clusters.Storage;

/// <summary>A snapshot class for a tablespace needs that tablespace.</summary>
internal static class TablespaceSnapshotClass
{
    public static readonly ObjectRule Rule = new(
        new Descriptor(
            "PGHA4143", "tablespace-snapshot-class", Severity.Error, DiagnosticSource.Operator,
            "A snapshot class is given for a tablespace that there is not.",
            "use the tablespace's name as spec.tablespaces has it, or remove the entry"),
        ["Cluster"],
        context =>
        {
            var classes = context.Spec["backup"]["volumeSnapshot"]["tablespaceClassName"];
            foreach (var (name, entry) in classes.Entries)
            {
                if (!context.Spec["tablespaces"].Items.Any(tablespace => tablespace["name"].TextOrEmpty == name))
                    context.Report(classes.Path, entry, $"no tablespace is named '{name}'");
            }
        });
}
