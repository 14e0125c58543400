using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Policy.Delivery;

internal static class GitDebris
{
    public static readonly PracticeRule Rule = new(Check, ObjectKinds.Cluster, ObjectKinds.Backup, ObjectKinds.ScheduledBackup, ObjectKinds.Pooler, ObjectKinds.Database, ObjectKinds.DatabaseRole, ObjectKinds.ObjectStore)
    {
        Descriptor = new Descriptor(
            "PGHA4827", "break-glass-left-behind", Severity.Error, DiagnosticSource.Policy,
            "A setting for an emergency is committed",
            "remove it; set it by hand while the emergency lasts")
        {
            Why = "Fencing, a stopped reconciliation, a skipped validation or a patched pod are meant for minutes; in Git they come back with every sync.",
        },
    };

    private static void Check(PracticeContext context)
    {
        var annotations = context.Root["metadata"]["annotations"];
        Report("cnpg.io/reconciliationLoop", value => value == "disabled");
        Report("cnpg.io/validation", value => value == "disabled");
        Report("cnpg.io/fencedInstances", value => value is not ("" or "[]"));
        Report("cnpg.io/podPatch", value => value.Length > 0);
        var maintenance = context.Spec["nodeMaintenanceWindow"]["inProgress"];
        if (maintenance.IsTrue)
            context.Report(maintenance, "a node maintenance window is committed as in progress");

        void Report(string name, Func<string, bool> isDebris)
        {
            if (annotations[name].Text is { } value && isDebris(value))
                context.Report(annotations[name], $"annotation {name} is committed");
        }
    }
}
