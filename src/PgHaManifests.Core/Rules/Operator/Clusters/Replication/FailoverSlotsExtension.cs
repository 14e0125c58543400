using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Rules.PostgreSql.Parameters;

namespace PgHaManifests.Core.Rules.Operator.Clusters.Replication;

/// <summary>What the extension pg_failover_slots needs around it. Any parameter of its own switches it on.</summary>
internal static class FailoverSlotsExtension
{
    private const string Prefix = "pg_failover_slots.";

    public static readonly ObjectRule Rule = new(
        new Descriptor(
            "PGHA4207",
            "failover-slots-extension",
            Severity.Error,
            DiagnosticSource.Operator,
            "The extension pg_failover_slots is used without what it needs.",
            "set hot_standby_feedback to on and leave replicationSlots.highAvailability enabled, or remove the pg_failover_slots parameters"),
        ["Cluster"],
        Check);

    public static bool IsUsed(ObjectContext context) => UsedBy(context.Parameters()) is not null;

    private static string? UsedBy(Field parameters)
    {
        foreach (var (name, _) in parameters.Entries)
        {
            if (name.StartsWith(Prefix, StringComparison.Ordinal))
                return name;
        }
        return null;
    }

    private static void Check(ObjectContext context)
    {
        var parameters = context.Parameters();
        if (UsedBy(parameters) is not { } parameter)
            return;
        var feedback = parameters["hot_standby_feedback"];
        if (BooleanText.Read(feedback.TextOrEmpty) != true)
            context.Report(feedback, $"hot_standby_feedback is {feedback.Shown()}; expected on, since the parameter {parameter} loads pg_failover_slots");
        var slots = context.Spec["replicationSlots"];
        var availability = slots["highAvailability"];
        if (!slots.Exists)
            context.Report(slots, $"replicationSlots is not set; the parameter {parameter} loads pg_failover_slots, which needs highAvailability in it");
        else if (!availability.Exists || (availability["enabled"].Exists && !availability["enabled"].IsTrue))
            context.Report(availability, $"highAvailability slots are off; expected them on, since the parameter {parameter} loads pg_failover_slots");
    }
}
