using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Yaml;

namespace PgHaManifests.Core.Settings.Loading;

/// <summary>Findings of the YAML itself. What Kubernetes only warns of is an error here, for settings drop nothing in silence.</summary>
internal static class YamlFindings
{
    public static void Add(YamlDocument document, string file, DiagnosticBag findings)
    {
        foreach (var error in document.Errors.Concat(document.Warnings))
            Add(error, file, findings);
        foreach (var use in document.Features)
        {
            // Anchors, aliases and merge keys stay within one file and keep their places; a tag changes what a reader sees.
            if (use.Feature is YamlFeature.Tag or YamlFeature.Directive)
            {
                findings.Add(SettingsDiagnostics.YamlFeature, At(file, use.At),
                    use.Feature == YamlFeature.Tag ? "settings take no YAML tags" : "settings take no YAML directives");
            }
        }
    }

    public static Location At(string file, Mark mark) => new(file, mark.Line, mark.Column);

    private static void Add(YamlError error, string file, DiagnosticBag findings)
    {
        var code = error.Kind switch
        {
            YamlErrorKind.Encoding => SettingsDiagnostics.NotUtf8,
            YamlErrorKind.DuplicateKey or YamlErrorKind.AmbiguousKey => SettingsDiagnostics.DuplicateKey,
            YamlErrorKind.Syntax or YamlErrorKind.Unread or YamlErrorKind.Separator => SettingsDiagnostics.Syntax,
            _ => SettingsDiagnostics.YamlFeature,
        };
        var found = code.At(At(file, error.At), error.Message);
        if (error.First is { } first)
            found = found with { Related = [new RelatedLocation("first set here", At(file, first))] };
        findings.Add(found);
    }
}
