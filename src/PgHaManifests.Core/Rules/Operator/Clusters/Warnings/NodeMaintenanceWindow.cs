using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Operator.Clusters.Warnings;

/// <summary>The older way to get an instance out of a node's way.</summary>
internal static class NodeMaintenanceWindow
{
    public static readonly ObjectRule Rule = new(
        new Descriptor(
            "PGHA4280",
            "node-maintenance-window",
            Severity.Warning,
            DiagnosticSource.Operator,
            "nodeMaintenanceWindow has been replaced by enablePDB.",
            "remove nodeMaintenanceWindow; set enablePDB to false for the time of a maintenance that must drain a single instance"),
        ["Cluster"],
        Check);

    private static void Check(ObjectContext context)
    {
        var window = context.Spec["nodeMaintenanceWindow"];
        if (window.Exists)
            context.Report(null, window, "spec.nodeMaintenanceWindow is set; the operator advises to use enablePDB instead");
    }
}
