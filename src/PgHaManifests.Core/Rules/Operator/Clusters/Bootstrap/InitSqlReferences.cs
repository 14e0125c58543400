using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Operator.Clusters.Bootstrap;

/// <summary>SQL for the new database is read from keys of Secrets and ConfigMaps. Of the three lists of such references the operator looks at this one alone.</summary>
internal static class InitSqlReferences
{
    private static readonly string[] Lists = ["secretRefs", "configMapRefs"];

    public static readonly ObjectRule Rule = new(
        new Descriptor(
            "PGHA4113", "init-sql-reference", Severity.Error, DiagnosticSource.Operator,
            "A reference to SQL for the new database lacks its name or its key.",
            "give both name and key"),
        ["Cluster"],
        context =>
        {
            foreach (var list in Lists.Select(name => context.Spec["bootstrap"]["initdb"]["postInitApplicationSQLRefs"][name]))
            {
                foreach (var item in list.Items.Where(item => item["name"].TextOrEmpty.Length == 0 || item["key"].TextOrEmpty.Length == 0))
                    context.Report(list.Path, item, $"{item.Path} needs both a name and a key");
            }
        });
}
