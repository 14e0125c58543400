using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Settings.Values;

namespace PgHaManifests.Core.Rules.Operator.Clusters.Extensions;

/// <summary>WAL goes to one archive: through one plugin, or the in-tree object store.</summary>
internal static class WalArchiverPlugin
{
    public static readonly ObjectRule Rule = new(
        new Descriptor(
            "PGHA4310",
            "wal-archiver-plugin",
            Severity.Error,
            DiagnosticSource.Operator,
            "More than one archiver would take the WAL",
            "leave isWALArchiver: true with one enabled plugin, and none beside backup.barmanObjectStore"),
        ["Cluster"],
        Check);

    private static void Check(ObjectContext context)
    {
        var plugins = context.Spec["plugins"];
        var archivers = plugins.Items.Where(plugin => IsEnabled(plugin["enabled"]) && plugin["isWALArchiver"].IsTrue).ToList();
        if (archivers.Count == 0)
            return;
        var names = string.Join(", ", archivers.Select(plugin => Shown.Quote(plugin["name"].TextOrEmpty)));
        if (context.Spec["backup"]["barmanObjectStore"].Exists)
            context.Report(plugins.Path, archivers[0], $"the plugin {names} archives the WAL, and backup.barmanObjectStore does too");
        if (archivers.Count > 1)
            context.Report(plugins.Path, archivers[1], $"{archivers.Count} plugins archive the WAL: {names}");
    }

    /// <summary>A plugin that does not say is enabled.</summary>
    private static bool IsEnabled(Field enabled) => !enabled.Exists || enabled.IsTrue;
}
