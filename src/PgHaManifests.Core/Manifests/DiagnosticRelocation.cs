using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Settings;
using PgHaManifests.Core.Yaml;

namespace PgHaManifests.Core.Manifests;

/// <summary>Moves findings in rendered files to the settings line that caused them, else to the template.</summary>
internal sealed class DiagnosticRelocation
{
    private readonly Dictionary<string, SourceMap> maps = new(StringComparer.Ordinal);

    public DiagnosticRelocation(IEnumerable<ManifestSet> sets)
    {
        foreach (var set in sets)
        {
            foreach (var file in set.Files)
            {
                if (file.Sources is { } map)
                    maps[$"output/{set.Environment}/{file.Path}"] = map;
            }
        }
    }

    /// <summary>The finding at the place where a person must edit, with the rendered line and the template as related places.</summary>
    public Diagnostic Apply(Diagnostic found)
    {
        if (found.Location is not { } seen || !maps.TryGetValue(seen.File, out var map))
            return found;
        var cause = map.Find(new Mark(seen.Line, seen.Column));
        var related = new List<RelatedLocation> { new("seen in", seen) };
        if (cause.Template is { } template)
            related.Add(new("rendered by", template));
        if (cause.Setting is not { Location.File: { Length: > 0 } } origin)
            return found with { Location = cause.Template ?? seen, Related = [.. related.Take(cause.Template is null ? 0 : 1), .. found.Related] };
        if (origin.Kind != OriginKind.File)
            related.Add(new(Explain(origin), origin.Location));
        return found with { Location = origin.Location, Related = [.. related, .. found.Related] };
    }

    private static string Explain(Origin origin)
    {
        var what = origin.Kind == OriginKind.Default ? "the value is a default" : "the value is computed";
        return origin.Note is null ? what : $"{what} ({origin.Note})";
    }
}
