using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Rules.PostgreSql.Parameters;

namespace PgHaManifests.Core.Rules.Operator.Clusters.Replication;

/// <summary>Logical decoding slots are to follow a failover, which PostgreSQL does from 17 on by itself and before by an extension.</summary>
internal static class LogicalDecodingSlots
{
    private const int FirstMajorWithSlotSync = 17;

    public static readonly ObjectRule Rule = new(
        new Descriptor(
            "PGHA4206",
            "logical-decoding-slots",
            Severity.Error,
            DiagnosticSource.Operator,
            "synchronizeLogicalDecoding is on without what it needs.",
            "from PostgreSQL 17 on set hot_standby_feedback and sync_replication_slots to on; before, set up pg_failover_slots by its parameters"),
        ["Cluster"],
        Check);

    private static void Check(ObjectContext context)
    {
        var flag = context.Spec["replicationSlots"]["highAvailability"]["synchronizeLogicalDecoding"];
        if (!flag.IsTrue || FailoverSlotsExtension.IsUsed(context) || context.PostgresMajorVersion() is not { } major)
            return;
        if (major < FirstMajorWithSlotSync)
        {
            context.Report(flag, $"synchronizeLogicalDecoding is true with PostgreSQL {major} and no pg_failover_slots parameter; expected the extension or PostgreSQL {FirstMajorWithSlotSync}");
            return;
        }
        foreach (var name in (ReadOnlySpan<string>)["hot_standby_feedback", "sync_replication_slots"])
        {
            var parameter = context.Parameters()[name];
            if (BooleanText.Read(parameter.TextOrEmpty) != true)
                context.Report(parameter, $"{name} is {parameter.Shown()}; expected on, since synchronizeLogicalDecoding is true");
        }
    }
}
