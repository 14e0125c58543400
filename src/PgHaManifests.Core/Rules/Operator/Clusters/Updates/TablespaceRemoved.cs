using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Yaml;

namespace PgHaManifests.Core.Rules.Operator.Clusters.Updates;

/// <summary>Tablespaces stay once they are there, by exactly their names. The operator names them by their places in the old object.</summary>
internal static class TablespaceRemoved
{
    public static readonly ObjectRule Rule = new(
        new Descriptor(
            "PGHA4154", "tablespace-removed", Severity.Error, DiagnosticSource.Operator,
            "A Cluster loses a tablespace.",
            "keep every tablespace under its name; drop the tablespace in SQL and keep it in the list"),
        ["Cluster"],
        context =>
        {
            var before = context.Old["spec"]["tablespaces"];
            var now = context.Spec["tablespaces"];
            if (before.Node is not YamlSequence)
                return;
            if (!now.Exists)
            {
                context.Report(now, "the Cluster that is there has a list of tablespaces, this one has none");
                return;
            }
            foreach (var tablespace in before.Items.Where(tablespace => Tablespaces.Named(context.Spec, tablespace["name"].TextOrEmpty) is null))
                context.Report(tablespace.Path, now, $"the Cluster that is there has the tablespace '{tablespace["name"].Text}', this one has not");
        },
        OnUpdateOnly: true);
}
