using System.Text;
using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Settings.Definition;
using PgHaManifests.Core.Yaml;

namespace PgHaManifests.Core.Settings.Loading;

/// <summary>One settings file, read and judged by itself.</summary>
/// <param name="Name">Of the environment, or of the layer with its underscore.</param>
/// <param name="File">Relative to the root.</param>
/// <param name="Root">Empty where the file could not be read.</param>
internal sealed record SettingsSource(string Name, string File, YamlMapping Root, DiagnosticBag Findings)
{
    private const long MostBytes = 64 * 1024 * 1024;
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public bool IsLayer => Name.StartsWith('_');

    public static SettingsSource Read(string root, string name, string file)
    {
        var findings = new DiagnosticBag();
        var mapping = Text(Path.Combine(root, file), file, findings) is { } text ? Parse(file, text, findings) : null;
        if (mapping is not null)
            Judge(mapping, name, file, findings);
        return new SettingsSource(name, file, mapping ?? new YamlMapping([]), findings);
    }

    private static string? Text(string path, string file, DiagnosticBag findings)
    {
        try
        {
            if (Directory.Exists(path))
                return Unreadable(file, "is a folder; expected a file", findings);
            if (new FileInfo(path) is not { Exists: true } info)
                return Unreadable(file, "does not exist, or is a link that leads nowhere", findings);
            if (info.Length > MostBytes)
                return Unreadable(file, "is larger than 64 MiB, which no settings file is", findings);
            var bytes = System.IO.File.ReadAllBytes(path);
            // A byte order mark is what some editors put in front; it means nothing in UTF-8.
            var start = bytes.AsSpan().StartsWith("\uFEFF"u8) ? 3 : 0;
            return StrictUtf8.GetString(bytes, start, bytes.Length - start);
        }
        catch (DecoderFallbackException fault)
        {
            findings.Add(SettingsDiagnostics.NotUtf8, new Location(file), $"{file} is not UTF-8 text (byte {fault.Index} does not fit)");
            return null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return Unreadable(file, $"can't be read: {Reason(fault)}", findings);
        }
    }

    private static string? Unreadable(string file, string why, DiagnosticBag findings)
    {
        findings.Add(SettingsDiagnostics.Unreadable, new Location(file), $"{file} {why}");
        return null;
    }

    /// <summary>Without the machine's paths that the framework puts into its messages.</summary>
    private static string Reason(Exception fault) => fault is UnauthorizedAccessException ? "no permission" : "the system reports an error";

    private static YamlMapping? Parse(string file, string text, DiagnosticBag findings)
    {
        var documents = YamlReader.Read(new YamlSource(file), text);
        foreach (var document in documents)
        {
            foreach (var error in document.Errors)
                Add(error, file, findings);
        }
        var first = documents.Count == 0 ? null : documents[0];
        if (documents.Count > 1 && !findings.HasErrors)
        {
            var second = documents[1].Root;
            findings.Add(SettingsDiagnostics.SeveralDocuments, second?.Location ?? new Location(file),
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

    private static void Add(YamlError error, string file, DiagnosticBag findings)
    {
        var code = error.Kind switch
        {
            YamlErrorKind.Encoding => SettingsDiagnostics.NotUtf8,
            YamlErrorKind.DuplicateKey => SettingsDiagnostics.DuplicateKey,
            YamlErrorKind.Syntax => SettingsDiagnostics.Syntax,
            _ => SettingsDiagnostics.YamlFeature,
        };
        var found = code.At(new Location(file, error.At.Line, error.At.Column), error.Message);
        if (error.First is { } first)
            found = found with { Related = [new RelatedLocation("first set here", new Location(file, first.Line, first.Column))] };
        findings.Add(found);
    }

    private static void Judge(YamlMapping mapping, string name, string file, DiagnosticBag findings)
    {
        var origin = Origin.File(new Location(file, 1, 1));
        SettingsDefinition.Root.Bind(mapping, origin, new Setting<string>(name, origin), new BindContext(findings, missing: null));
    }
}
