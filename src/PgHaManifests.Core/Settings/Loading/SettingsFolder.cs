using System.Collections.Immutable;
using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Settings.Loading;

/// <summary>All settings files of a root.</summary>
/// <param name="Sources">By name, layers with their underscore.</param>
/// <param name="Findings">What concerns no file that could be an environment or a layer.</param>
internal sealed record SettingsFolder(ImmutableSortedDictionary<string, SettingsSource> Sources, DiagnosticBag Findings)
{
    /// <summary>The folder's name, relative to the root.</summary>
    public const string Name = "environments";

    private const int LongestName = 40;

    public static SettingsFolder Read(string root)
    {
        var findings = new DiagnosticBag();
        var sources = ImmutableSortedDictionary.CreateBuilder<string, SettingsSource>(StringComparer.Ordinal);
        foreach (var (name, file) in Files(root, findings))
            sources.Add(name, SettingsSource.Read(root, name, file));
        if (!sources.Keys.Any(name => !name.StartsWith('_')) && !findings.HasErrors)
            findings.Add(SettingsDiagnostics.NoEnvironments, new Location(Name), $"the folder {Name} holds no environment (NAME.yaml)");
        return new SettingsFolder(sources.ToImmutable(), findings);
    }

    private static List<(string Name, string File)> Files(string root, DiagnosticBag findings)
    {
        var files = new List<(string, string)>();
        try
        {
            var folder = new DirectoryInfo(Path.Combine(root, Name));
            if (!folder.Exists)
            {
                findings.Add(SettingsDiagnostics.NoEnvironments, new Location(Name), $"there is no folder {Name} in the root");
                return files;
            }
            foreach (var entry in folder.EnumerateFileSystemInfos().OrderBy(entry => entry.Name, StringComparer.Ordinal))
            {
                if (NameOf(entry, findings) is { } name)
                    files.Add((name, $"{Name}/{entry.Name}"));
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            findings.Add(SettingsDiagnostics.Unreadable, new Location(Name), $"the folder {Name} can't be read");
        }
        return files;
    }

    /// <summary>Name of the environment or layer; null for a file that is none, which is a finding where it looks like one.</summary>
    private static string? NameOf(FileSystemInfo entry, DiagnosticBag findings)
    {
        var file = entry.Name;
        if (file.StartsWith('.'))
            return null;
        if (!file.EndsWith(".yaml", StringComparison.Ordinal))
        {
            if (file.EndsWith(".yml", StringComparison.OrdinalIgnoreCase) || file.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase))
                BadName(file, "settings files end in .yaml, so this one is not read", findings);
            return null;
        }
        var name = file[..^".yaml".Length];
        if (IsName(name.StartsWith('_') ? name[1..] : name))
            return name;
        BadName(file, "an environment's name is made of at most 40 lowercase letters, digits and hyphens and starts with a letter", findings);
        return null;
    }

    private static void BadName(string file, string why, DiagnosticBag findings)
    {
        var shown = Values.Shown.Key(file);
        findings.Add(SettingsDiagnostics.BadFileName, new Location($"{Name}/{shown}"), $"{Name}/{shown}: {why}");
    }

    private static bool IsName(string name) =>
        name.Length is > 0 and <= LongestName && char.IsAsciiLetterLower(name[0]) && name[^1] != '-'
        && name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');
}
