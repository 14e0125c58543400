using System.Globalization;
using PgHaManifests.Core.Settings.Model;

namespace PgHaManifests.Core.Settings.Derived;

/// <summary>
/// Parameters that nobody set, worked out from memory, cores and the room for WAL. Sizes are rounded down to whole MB; what is worked out
/// uses the values that were set.
/// </summary>
internal static class Tuning
{
    private const long Megabyte = 1024 * 1024;
    private const long Gigabyte = 1024 * Megabyte;
    private const int DefaultWalSegment = 16;

    /// <summary>What the formulas start from; null where a setting that they need is missing or faulty.</summary>
    /// <param name="WalRoom">The WAL volume, or a quarter of the data volume if there is none, in bytes.</param>
    private sealed record Basis(Setting<string> Memory, long M, Setting<string> Cpu, int C, Setting<string> WalRoom, long W, int Major, int WalSegment, Origin At);

    /// <summary>Parameters that are not among the user's, sorted by name.</summary>
    public static IReadOnlyList<SettingsEntry<Setting<string>>> Of(ClusterSettings cluster, SettingsMap<Setting<string>>? set)
    {
        if (BasisOf(cluster) is not { } basis)
            return [];
        var derived = new Derivation(basis, set);
        derived.Memory();
        derived.Workers();
        derived.Wal();
        derived.Fixed();
        return derived.Entries;
    }

    private static Basis? BasisOf(ClusterSettings cluster)
    {
        if (cluster.Resources is not { Memory: { } memory, MemoryBytes: { } bytes, Cpu: { } cpu, Cores: { } cores } || cluster.Postgres?.Major is not { } major)
            return null;
        var segment = cluster.Bootstrap?.Initdb?.WalSegmentSize?.Value ?? DefaultWalSegment;
        var room = cluster.WalStorage ?? cluster.Storage;
        if (room is not { Size: { } size, SizeBytes: { } roomBytes })
            return null;
        var wal = cluster.WalStorage is null ? roomBytes.Value / 4 : roomBytes.Value;
        return new Basis(memory, bytes.Value, cpu, cores.Value, size, wal, major.Value, segment, Origin.Default(cluster.Name.Origin.Location, "tuning: auto"));
    }

    private sealed class Derivation(Basis basis, SettingsMap<Setting<string>>? set)
    {
        public List<SettingsEntry<Setting<string>>> Entries { get; } = [];

        public void Memory()
        {
            var sharedBuffers = SizeOr("shared_buffers", 8192, basis.M / 4, basis.Memory, "memory / 4");
            Size("effective_cache_size", basis.M * 7 / 10, basis.Memory, "0.7 × memory");
            var connections = IntegerOr("max_connections", 200);
            var share = (basis.M - sharedBuffers) / (4 * Math.Max(1, connections));
            Size("work_mem", Math.Max(4 * Megabyte, share), basis.Memory, "(memory − shared_buffers) / (4 × max_connections), at least 4MB");
            Size("maintenance_work_mem", Math.Min(basis.M / 16, Gigabyte), basis.Memory, "memory / 16, at most 1GB");
        }

        public void Workers()
        {
            Text("max_parallel_workers", basis.C, basis.Cpu, "whole cores");
            Text("max_parallel_workers_per_gather", basis.C / 2, basis.Cpu, "whole cores / 2");
            Text("max_parallel_maintenance_workers", basis.C / 2, basis.Cpu, "whole cores / 2");
        }

        /// <summary>The server wants room for two segments below and more above, so very small volumes get a little more than their share.</summary>
        public void Wal()
        {
            var room = basis.W;
            var segment = basis.WalSegment * Megabyte;
            var maxWalSize = SizeOr("max_wal_size", Megabyte, Math.Max(room / 4, 4 * segment), basis.WalRoom, "WAL volume (or data volume / 4) / 4");
            Size("min_wal_size", Math.Max(Math.Min(Gigabyte, maxWalSize / 2), 2 * segment), basis.WalRoom, "max_wal_size / 2, at most 1GB");
            Size("max_slot_wal_keep_size", room * 4 / 10, basis.WalRoom, "0.4 × WAL volume (or data volume / 4)");
        }

        public void Fixed()
        {
            Default("checkpoint_timeout", "15min");
            Default("wal_compression", basis.Major < 15 ? "on" : "lz4");
            Default("random_page_cost", "1.1");
            Default("tcp_keepalives_idle", "60");
            Default("log_checkpoints", "on");
            Default("log_lock_waits", "on");
            Default("log_min_duration_statement", "1s");
            Default("pg_stat_statements.track", "all");
            Default("auto_explain.log_min_duration", "10s");
        }

        private void Size(string name, long bytes, Setting<string> from, string formula) =>
            Add(name, Megabytes(bytes), Origin.Computed(from.Origin.Location, formula));

        private void Text(string name, int value, Setting<string> from, string formula) =>
            Add(name, value.ToString(CultureInfo.InvariantCulture), Origin.Computed(from.Origin.Location, formula));

        private void Default(string name, string value) => Add(name, value, basis.At);

        private void Add(string name, string value, Origin origin)
        {
            if (set?.Find(name) is null)
                Entries.Add(new SettingsEntry<Setting<string>>(new Setting<string>(name, origin), new Setting<string>(value, origin)));
        }

        /// <summary>The size in force in bytes: the one that was set where it can be read, else the derived one.</summary>
        /// <param name="unit">Bytes of a number without a unit.</param>
        private long SizeOr(string name, long unit, long derived, Setting<string> from, string formula)
        {
            Size(name, derived, from, formula);
            return set?.Find(name) is { } written && ParameterSizes.TryParse(written.Value, unit, out var bytes) ? bytes : derived / Megabyte * Megabyte;
        }

        private int IntegerOr(string name, int value)
        {
            Default(name, value.ToString(CultureInfo.InvariantCulture));
            return set?.Find(name) is { } written && int.TryParse(written.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : value;
        }

        private static string Megabytes(long bytes) => FormattableString.Invariant($"{bytes / Megabyte}MB");
    }
}
