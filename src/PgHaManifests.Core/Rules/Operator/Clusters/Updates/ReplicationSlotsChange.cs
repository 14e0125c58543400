using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Operator.Clusters.Updates;

/// <summary>
/// Slots are found again by their prefix, so that it stays as long as they are managed, and what manages them is turned off before it is
/// removed. The defaults put back a section that is left out, and with it the prefix.
/// </summary>
internal static class ReplicationSlotsChange
{
    public static readonly ObjectRule Rule = new(
        new Descriptor(
            "PGHA4156", "replication-slots-change", Severity.Error, DiagnosticSource.Operator,
            "Replication slots would be lost from sight.",
            "set enabled: false first and wait for the Cluster; change the prefix or remove the section then"),
        ["Cluster"],
        context =>
        {
            var before = context.Old["spec"]["replicationSlots"];
            var now = context.Spec["replicationSlots"];
            if (!before.Exists)
                return;
            if (IsOn(before["highAvailability"]) && !WasRemoved(context, now, "highAvailability"))
                ComparePrefix(context, before["highAvailability"]["slotPrefix"], now["highAvailability"]["slotPrefix"]);
            if (IsOn(before["synchronizeReplicas"]))
                WasRemoved(context, now, "synchronizeReplicas");
        },
        OnUpdateOnly: true);

    private static bool IsOn(Field section) => section["enabled"].Flag ?? true;

    private static bool WasRemoved(ObjectContext context, Field now, string section)
    {
        var field = now.Exists ? now[section] : now;
        if (!field.Exists)
            context.Report(field, $"{field.Path} is removed while {section} is on");
        return !field.Exists;
    }

    private static void ComparePrefix(ObjectContext context, Field before, Field now)
    {
        if (before.TextOrEmpty != now.TextOrEmpty)
            context.Report(now, $"the prefix of replication slots changes from '{before.TextOrEmpty}' to '{now.TextOrEmpty}' while highAvailability is on");
    }
}
