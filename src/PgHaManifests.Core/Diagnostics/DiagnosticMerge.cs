namespace PgHaManifests.Core.Diagnostics;

/// <summary>
/// Hangs a finding of another source under the API server's or the operator's at the same place: the verdict comes first, the judgement
/// beside it. A finding graver than the verdict stays on its own, or an error would vanish behind a warning.
/// </summary>
public static class DiagnosticMerge
{
    public static IReadOnlyList<Diagnostic> Apply(IReadOnlyList<Diagnostic> found)
    {
        var verdicts = new Dictionary<Place, List<int>>();
        for (var i = 0; i < found.Count; i++)
        {
            if (IsVerdict(found[i]) && Place.Of(found[i]) is { } place)
                (verdicts.TryGetValue(place, out var list) ? list : verdicts[place] = []).Add(i);
        }
        if (verdicts.Count == 0)
            return found;
        var result = found.ToArray();
        var taken = new bool[result.Length];
        for (var i = 0; i < result.Length; i++)
        {
            if (IsVerdict(found[i]) || Place.Of(found[i]) is not { } place || !verdicts.TryGetValue(place, out var there))
                continue;
            var gravest = there.MaxBy(index => found[index].Severity);
            if (found[gravest].Severity < found[i].Severity)
                continue;
            var related = new RelatedLocation($"{found[i].Code}: {found[i].Message}", found[i].Location!.Value);
            result[gravest] = result[gravest] with { Related = [.. result[gravest].Related, related, .. found[i].Related] };
            taken[i] = true;
        }
        return [.. result.Where((_, index) => !taken[index])];
    }

    private static bool IsVerdict(Diagnostic found) => found.Source is DiagnosticSource.ApiServer or DiagnosticSource.Operator;

    private readonly record struct Place(Location Location, string? Path)
    {
        public static Place? Of(Diagnostic found) => found.Location is { Line: > 0 } location ? new Place(location, found.Path) : null;
    }
}
