using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Settings.Definition;
using PgHaManifests.Core.Yaml;

namespace PgHaManifests.Core.Settings.Loading;

/// <summary>One settings file, read and judged by itself.</summary>
/// <param name="Name">Of the environment, or of the layer with its underscore.</param>
/// <param name="File">Relative to the root.</param>
/// <param name="Root">Empty where the file could not be read.</param>
/// <param name="IsWhole">False where something of the file could not be read: then nobody knows what it would have said.</param>
/// <param name="FaultyKeys">Keys that are there, but whose values are faulty.</param>
internal sealed record SettingsSource(
    string Name, string File, YamlMapping Root, bool IsWhole, IReadOnlySet<string> FaultyKeys, DiagnosticBag Findings)
{
    /// <summary>Findings after which a part of the file may be missing.</summary>
    private static readonly string[] Blinding = [SettingsDiagnostics.Syntax.Code, SettingsDiagnostics.YamlFeature.Code, SettingsDiagnostics.SeveralDocuments.Code];

    private const long MostBytes = 64 * 1024 * 1024;

    public bool IsLayer => Name.StartsWith('_');

    public static SettingsSource Read(string root, string name, string file)
    {
        var findings = new DiagnosticBag();
        var mapping = Bytes(Path.Combine(root, file), file, findings) is { } bytes ? Parse(file, bytes, findings) : null;
        var isWhole = mapping is not null && !findings.Diagnostics.Any(found => Blinding.Contains(found.Code));
        var faulty = mapping is null ? new HashSet<string>() : Judge(mapping, name, file, findings);
        return new SettingsSource(name, file, mapping ?? new YamlMapping([]), isWhole, faulty, findings);
    }

    private static byte[]? Bytes(string path, string file, DiagnosticBag findings)
    {
        try
        {
            if (Directory.Exists(path))
                return Unreadable(file, "is a folder; expected a file", findings);
            if (new FileInfo(path) is not { Exists: true } info)
                return Unreadable(file, "does not exist, or is a link that leads nowhere", findings);
            return info.Length > MostBytes ? Unreadable(file, "is larger than 64 MiB, which no settings file is", findings) : System.IO.File.ReadAllBytes(path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return Unreadable(file, $"can't be read: {Reason(fault)}", findings);
        }
    }

    private static byte[]? Unreadable(string file, string why, DiagnosticBag findings)
    {
        findings.Add(SettingsDiagnostics.Unreadable, new Location(file), $"{file} {why}");
        return null;
    }

    /// <summary>Without the machine's paths that the framework puts into its messages.</summary>
    private static string Reason(Exception fault) => fault is UnauthorizedAccessException ? "no permission" : "the system reports an error";

    private static YamlMapping? Parse(string file, byte[] bytes, DiagnosticBag findings)
    {
        var documents = YamlReader.Read(new YamlSource(file), bytes);
        foreach (var document in documents)
            YamlFindings.Add(document, file, findings);
        var first = documents.Count == 0 ? null : documents[0];
        if (documents.Count > 1 && !findings.HasErrors)
        {
            findings.Add(SettingsDiagnostics.SeveralDocuments, YamlFindings.At(file, documents[1].Start),
                FormattableString.Invariant($"{file} holds {documents.Count} YAML documents; expected one"));
        }
        if (first?.Root is YamlMapping mapping)
            return mapping;
        if (!findings.HasErrors)
        {
            var found = first?.Root is { } other ? BindContext.Show(other) : "empty";
            findings.Add(SettingsDiagnostics.NotAMapping, first?.Root?.Location ?? new Location(file, 1, 1), $"{file} is {found}; expected a mapping of settings");
        }
        return null;
    }

    private static HashSet<string> Judge(YamlMapping mapping, string name, string file, DiagnosticBag findings)
    {
        var origin = Origin.File(new Location(file, 1, 1));
        var context = new BindContext(findings, missing: null);
        SettingsDefinition.Root.Bind(mapping, origin, new Setting<string>(name, origin), context);
        return context.FaultyKeys;
    }
}
