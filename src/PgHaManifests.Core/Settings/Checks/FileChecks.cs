using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Settings.Derived;
using PgHaManifests.Core.Settings.Model;
using PgHaManifests.Core.Settings.Values;
using PgHaManifests.Core.Yaml;

namespace PgHaManifests.Core.Settings.Checks;

/// <summary>Files that the settings name: they are there, and those for sops are encrypted.</summary>
internal static class FileChecks
{
    public static void Run(CheckContext context)
    {
        var names = new Dictionary<string, SettingsFile>(StringComparer.Ordinal);
        foreach (var file in context.Environment.ExtraManifests ?? Enumerable.Empty<SettingsFile>())
        {
            IsThere(file, context);
            var name = file.RootPath[(file.RootPath.LastIndexOf('/') + 1)..];
            if (!names.TryAdd(name, file))
            {
                context.Report(SettingsDiagnostics.NameTaken, file.Path, names[name].Path, "the other file",
                    $"two extra manifests are called {name}; in the tree they would be one file", "Rename one of the files.");
            }
        }
        if (context.Environment.Secrets is not { Provider.Value: SecretProviders.Sops, Items: { } items } || context.Host is not null)
            return;
        foreach (var file in items.Select(item => item.Value.File).OfType<SettingsFile>())
        {
            if (IsThere(file, context))
                IsEncrypted(file, context);
        }
    }

    private static bool IsThere(SettingsFile file, CheckContext context)
    {
        var path = Path.Combine(context.Root, file.RootPath);
        if (File.Exists(path))
            return true;
        var why = Directory.Exists(path) ? "is a folder; expected a file" : "does not exist";
        context.Report(SettingsDiagnostics.Unreadable, file.Path, $"{file.RootPath} {why}", "The path is relative to the settings file that names it.");
        return false;
    }

    private static void IsEncrypted(SettingsFile file, CheckContext context)
    {
        try
        {
            var documents = YamlReader.Read(new YamlSource(file.RootPath), File.ReadAllBytes(Path.Combine(context.Root, file.RootPath)));
            if (documents.Any(document => document.Errors.Count > 0) || documents.All(document => document.Root is YamlMapping mapping && mapping["sops"] is YamlMapping))
                return;
            context.Report(SettingsDiagnostics.NotEncrypted, file.Path, $"{file.RootPath} has no top-level {Shown.Quote("sops")}, so it is not encrypted");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            context.Report(SettingsDiagnostics.Unreadable, file.Path, $"{file.RootPath} can't be read");
        }
    }
}
