using System.Globalization;
using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Rules.PostgreSql.Server;

namespace PgHaManifests.Core.Rules.PostgreSql.Sizing;

/// <summary>Each standby takes a WAL sender and a slot of the primary; a new one takes two senders while it is copied.</summary>
internal static class ReplicationRoom
{
    public static readonly ObjectRule Rule = new(
        new Descriptor(
            "PGHA4554",
            "replication-room",
            Severity.Warning,
            DiagnosticSource.PostgreSql,
            "The primary has too few WAL senders or replication slots for its standbys",
            "raise max_wal_senders to the instances and one more, max_replication_slots to the instances"),
        ["Cluster"],
        Check);

    private static void Check(ObjectContext context)
    {
        if (context.Spec["instances"].Number is not (> 1 and var instances))
            return;
        var server = ServerParameters.Of(context);
        if (server.Number("max_wal_senders") is { } senders && senders < instances + 1)
            context.Report(server.At("max_wal_senders"), Message("max_wal_senders", senders, instances, instances + 1));
        var slots = context.Spec["replicationSlots"]["highAvailability"]["enabled"].IsTrue;
        if (slots && server.Number("max_replication_slots") is { } most && most < instances - 1)
            context.Report(server.At("max_replication_slots"), Message("max_replication_slots", most, instances, instances - 1));
    }

    private static string Message(string name, double found, long instances, long needed) =>
        string.Create(CultureInfo.InvariantCulture, $"{name} is {found}; {instances} instances need {needed}");
}
