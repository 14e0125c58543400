using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Policy.Clients;

internal static class NoMonitor
{
    public static readonly PracticeRule Rule = new(Check, ObjectKinds.Cluster)
    {
        Descriptor = new Descriptor(
            "PGHA4892", "not-monitored", Severity.Warning, DiagnosticSource.Policy,
            "Nothing scrapes the metrics of a cluster",
            "add a PodMonitor that selects cnpg.io/cluster: NAME")
        {
            Why = "Lag, archiving failures and full disks are seen only there. monitoring.enablePodMonitor is deprecated, and overwrites what you change.",
        },
    };

    private static void Check(PracticeContext context)
    {
        var deprecated = context.Spec["monitoring"]["enablePodMonitor"];
        if (deprecated.IsTrue)
        {
            context.Report(deprecated, "monitoring.enablePodMonitor is deprecated");
            return;
        }
        if (!IsMonitored(context, ObjectKinds.PodMonitor) && !IsMonitored(context, ObjectKinds.AzurePodMonitor))
            context.Report(context.Spec["monitoring"], $"no PodMonitor selects the pods of {context.Subject.Name}");
    }

    private static bool IsMonitored(PracticeContext context, ObjectKind kind)
    {
        var (space, name) = (context.Subject.Namespace, context.Subject.Name);
        var labels = context.InstanceLabels();
        return context.Around.OfCluster(kind, space, name).Concat(context.Around.OfNoCluster(kind, space)).Any(Selects)
            || context.Around.All(kind).Any(monitor => Reaches(Field.Root(monitor.Judged)["spec"]["namespaceSelector"], space) && Selects(monitor));

        bool Selects(Subject monitor) => LabelSelector.Selects(Field.Root(monitor.Judged)["spec"]["selector"], labels);
    }

    private static bool Reaches(Field namespaces, string? space) =>
        namespaces["any"].IsTrue || namespaces["matchNames"].Items.Any(name => name.Text == space);
}
