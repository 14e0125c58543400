using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Rules.PostgreSql.Server;
using static PgHaManifests.Core.Rules.PostgreSql.Sizing.ClusterResources;

namespace PgHaManifests.Core.Rules.PostgreSql.Sizing;

/// <summary>WAL that PostgreSQL may keep must fit its volume: when that is full, the primary stops.</summary>
internal static class WalBudget
{
    public static readonly ObjectRule Rule = new(
        new Descriptor(
            "PGHA4553",
            "wal-budget",
            Severity.Warning,
            DiagnosticSource.PostgreSql,
            "PostgreSQL may keep more WAL than its volume holds",
            "raise the size of walStorage, or lower max_wal_size (a quarter of the volume), max_slot_wal_keep_size (0.4 of it) or wal_keep_size"),
        ["Cluster"],
        Check);

    private static readonly string[] Names = ["max_wal_size", "max_slot_wal_keep_size", "wal_keep_size"];

    private static void Check(ObjectContext context)
    {
        var server = ServerParameters.Of(context);
        // Beside the data only what the Cluster asks for is judged: the server's defaults are known to be too much for a small volume.
        if (WalRoom(context) is not { } room || (!context.Spec["walStorage"].Exists && !Names.Any(server.IsWritten)))
            return;
        var checkpoints = server.Bytes("max_wal_size") ?? 0;
        var slots = server.Bytes("max_slot_wal_keep_size") is > 0 and var kept ? kept : 0;
        var segments = server.Bytes("wal_keep_size") ?? 0;
        var has = $"the {room.Volume} has {Shown(room.Bytes)}";
        // Between two checkpoints the limit is passed when writing is fast, so it is given twice the room.
        if (2 * checkpoints > room.Bytes)
            context.Report(server.At("max_wal_size"), $"max_wal_size is {Shown(checkpoints)}; it wants twice that, and {has}");
        else if (slots + checkpoints > room.Bytes)
            context.Report(server.At("max_slot_wal_keep_size"), $"max_slot_wal_keep_size and max_wal_size are {Shown(slots + checkpoints)} together; {has}");
        if (segments >= room.Bytes)
            context.Report(server.At("wal_keep_size"), $"wal_keep_size is {Shown(segments)}; {has}");
    }
}
