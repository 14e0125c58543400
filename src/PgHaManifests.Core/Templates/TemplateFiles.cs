using System.Text;
using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Templates.Model;

namespace PgHaManifests.Core.Templates;

/// <summary>Finds the source of all templates: the embedded ones, shadowed path by path by those of the user's repository.</summary>
internal static class TemplateFiles
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Sources by path (<c>templates/cluster/cluster.yaml.sbn</c>), in the order of their paths.</summary>
    /// <param name="root">The user's repository; null for the embedded templates alone.</param>
    public static SortedDictionary<string, string> Find(string? root, DiagnosticBag bag)
    {
        var sources = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var assembly = typeof(TemplateFiles).Assembly;
        foreach (var name in assembly.GetManifestResourceNames())
        {
            var path = name.Replace('\\', '/');
            if (!path.StartsWith(TemplateFolders.Root, StringComparison.Ordinal) || assembly.GetManifestResourceStream(name) is not { } stream)
                continue;
            using var reader = new StreamReader(stream, Utf8);
            sources[path] = Normalised(reader.ReadToEnd());
        }
        if (root is not null && Directory.Exists(Path.Combine(root, TemplateFolders.Root)))
            AddUsers(sources, root, bag);
        return sources;
    }

    /// <summary>Reads a folder of template sources as they stand, without the embedded ones.</summary>
    public static SortedDictionary<string, string> FindOnly(string root, DiagnosticBag bag)
    {
        var sources = new SortedDictionary<string, string>(StringComparer.Ordinal);
        AddUsers(sources, root, bag);
        return sources;
    }

    private static void AddUsers(SortedDictionary<string, string> sources, string root, DiagnosticBag bag)
    {
        var files = Directory.EnumerateFiles(Path.Combine(root, TemplateFolders.Root), "*", SearchOption.AllDirectories);
        foreach (var file in files.Order(StringComparer.Ordinal))
        {
            var path = Path.GetRelativePath(root, file).Replace('\\', '/');
            if (IsIgnored(path))
                continue;
            if (Misplaced(path) is { } problem)
                bag.Add(TemplateDiagnostics.UnexpectedFile, new Location(path), problem);
            else if (Read(file, path, bag) is { } text)
                sources[path] = text;
        }
    }

    /// <summary>Files whose name starts with a dot, and pages of text beside the templates.</summary>
    private static bool IsIgnored(string path) =>
        path.Contains("/.", StringComparison.Ordinal) || path.EndsWith(".md", StringComparison.Ordinal);

    private static string? Misplaced(string path)
    {
        var inside = path[TemplateFolders.Root.Length..];
        var slash = inside.LastIndexOf('/');
        var folder = slash < 0 ? "" : inside[..slash];
        if (folder == TemplateFolders.Partials)
            return path.EndsWith(TemplateFolders.PartialEnding, StringComparison.Ordinal) ? null : $"a partial's name ends in {TemplateFolders.PartialEnding}";
        if (TemplateFormats.Of(path) is not var (ending, format))
            return "this is no template: the name of one ends in .yaml.sbn, .bicep.sbn, .bicepparam.sbn or .md.sbn";
        var folders = TemplateFormats.Folders(format);
        if (folders.Contains(folder, StringComparer.Ordinal))
            return null;
        return format == TemplateFormat.Yaml
            ? $"templates/{folder} is no folder of templates{UnknownName.Hint(folder, [TemplateFolders.Partials, .. folders])}"
            : $"a template of {ending} lies in {TemplateFolders.Root}{folders[0]}";
    }

    private static string? Read(string file, string path, DiagnosticBag bag)
    {
        try
        {
            return Normalised(Utf8.GetString(File.ReadAllBytes(file)));
        }
        catch (DecoderFallbackException)
        {
            bag.Add(TemplateDiagnostics.UnexpectedFile, new Location(path), "the file is not UTF-8 text", "save it as UTF-8");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            bag.Add(TemplateDiagnostics.UnexpectedFile, new Location(path), "the file can't be read", "make it readable, or remove it");
        }
        return null;
    }

    /// <summary>Output has <c>\n</c> whatever editor wrote the template.</summary>
    private static string Normalised(string text) => text.TrimStart('\ufeff').ReplaceLineEndings("\n");
}
