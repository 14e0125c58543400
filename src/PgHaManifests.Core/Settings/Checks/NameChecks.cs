using PgHaManifests.Core.Settings.Derived;
using PgHaManifests.Core.Settings.Model;

namespace PgHaManifests.Core.Settings.Checks;

/// <summary>Names that are worked out: short enough for Kubernetes, and no two the same.</summary>
internal static class NameChecks
{
    private const int Label = 63;

    public static void Run(ClusterSettings cluster, CheckContext context)
    {
        foreach (var pooler in cluster.Poolers ?? Enumerable.Empty<SettingsEntry<PoolerSettings>>())
        {
            Length(pooler.Value.Name, "Pooler, and so of its Service", context);
            if (pooler.Value.Name is { } name && context.Environment.Clusters?.Find(name.Value) is { } other && other.Namespace?.Value == cluster.Namespace?.Value)
                context.Report(SettingsDiagnostics.NameTaken, pooler.Value.Key, other.Name, "the cluster", $"the pooler would be called {name.Value}, as a cluster is");
        }
        foreach (var schedule in cluster.ScheduledBackups ?? Enumerable.Empty<ScheduledBackupSettings>())
            Length(schedule.Name, "ScheduledBackup, which its backups carry as a label", context);
        foreach (var pair in (cluster.ScheduledBackups ?? Enumerable.Empty<ScheduledBackupSettings>()).GroupBy(schedule => schedule.Key.Value, StringComparer.Ordinal))
        {
            if (pair.Skip(1).FirstOrDefault() is { } second)
                context.Report(SettingsDiagnostics.NameTaken, second.Key, pair.First().Key, "the other schedule", $"two schedules lead to ScheduledBackup {second.Name.Value}");
        }
        Namespace(cluster, context);
    }

    /// <summary>Clusters may name the same catalog only if they mean the same images.</summary>
    public static void RunCatalogs(CheckContext context)
    {
        var known = new Dictionary<(string, string?, string), PlatformImageCatalogSettings>();
        foreach (var catalog in context.Environment.Clusters?.SelectMany(cluster => PlatformDerivation.Catalogs(cluster.Value)) ?? [])
        {
            var key = (catalog.Kind.Value, catalog.Namespace?.Value, catalog.Name.Value);
            if (known.TryAdd(key, catalog) || SameImages(known[key], catalog))
                continue;
            context.Report(SettingsDiagnostics.NameTaken, catalog.Name, known[key].Name, "the other catalog", $"two clusters give catalog {catalog.Name.Value} different images");
        }
    }

    private static bool SameImages(PlatformImageCatalogSettings one, PlatformImageCatalogSettings other) =>
        one.Images.Select(image => (image.Major.Value, image.Image.Value)).SequenceEqual(other.Images.Select(image => (image.Major.Value, image.Image.Value)));

    private static void Length(Setting<string>? name, string of, CheckContext context)
    {
        if (name?.Value.Length > Label)
            context.Report(SettingsDiagnostics.NameTooLong, name, FormattableString.Invariant($"{name.Value} has {name.Value.Length} characters; the name of a {of}, has at most {Label}"));
    }

    /// <summary>On the source's AKS cluster a recovery finds its secrets and rights only in the source's namespace.</summary>
    private static void Namespace(ClusterSettings cluster, CheckContext context)
    {
        if (context.Host is null || cluster.Namespace is not { } own || !context.Sources.TryGetValue(cluster.Name.Value, out var source)
            || source.Namespace is not { } other || own.Value == other.Value)
            return;
        context.Conflict(own, other, $"clusters.{cluster.Name.Value}.namespace is {own.Value}, but on the source's AKS cluster a recovery lives in the source's namespace, {other.Value}",
            "Remove the namespace.");
    }
}
