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

    /// <summary>The finding at the place where a person must edit, with the rendered line as a related place that names the template.</summary>
    public Diagnostic Apply(Diagnostic found)
    {
        if (found.Location is not { } seen || !maps.TryGetValue(seen.File, out var map))
            return found;
        var cause = map.Find(new Mark(seen.Line, seen.Column));
        if (cause.Setting is { Location.File.Length: > 0 } origin)
            return At(found, origin.Location, $"{cause.Template?.File}{Explain(origin)}", seen);
        return At(found, cause.Template ?? seen, "", seen);
    }

    private static Diagnostic At(Diagnostic found, Location edit, string message, Location seen) =>
        found with { Location = edit, Related = [new RelatedLocation(message, seen), .. found.Related] };

    /// <summary>What a person must know who finds another value, or none, at the place named.</summary>
    private static string Explain(Origin origin)
    {
        if (origin.Kind == OriginKind.File)
            return "";
        var what = origin.Kind == OriginKind.Default ? "; the value is a default" : "; the value is computed";
        return origin.Note is null ? what : $"{what}: {origin.Note}";
    }
}
