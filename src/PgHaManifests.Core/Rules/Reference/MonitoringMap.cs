using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Reference;

internal static class MonitoringMap
{
    private const string Name = "cnpg-default-monitoring";

    public static readonly GroupRule Rule = new(
        new Descriptor(
            "PGHA4010", "default-monitoring-taken", Severity.Error, DiagnosticSource.Reference,
            "A ConfigMap has the name of the operator's default queries",
            "give it another name, and list it under monitoring.customQueriesConfigMap")
        {
            Why = "The operator copies its queries to a ConfigMap cnpg-default-monitoring in each namespace that holds clusters; the two overwrite each other.",
        },
        Check);

    private static void Check(GroupContext context)
    {
        foreach (var (group, map) in context.Judged(ObjectKinds.ConfigMap).Where(found => found.Subject.Name == Name))
        {
            if (context.Around(group).InNamespace(ObjectKinds.Cluster, map.Namespace).Count > 0)
                context.Report(group, map, Field.Root(map.Root)["metadata"]["name"], $"the operator keeps a ConfigMap {Name} of its own in namespace {map.Namespace}");
        }
    }
}
