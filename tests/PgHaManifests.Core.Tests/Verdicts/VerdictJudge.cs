using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Schemas;
using PgHaManifests.Core.Yaml;

namespace PgHaManifests.Core.Tests.Verdicts;

/// <summary>A case on which we and a real judge differ.</summary>
/// <param name="How">In short, for grouping.</param>
internal sealed record Disagreement(VerdictCase Case, string How, string Detail);

/// <summary>Asks our own judges and compares.</summary>
internal static class VerdictJudge
{
    /// <summary>Null when our API server's verdict is the real one's, and every field that it names is named.</summary>
    public static Disagreement? ApiServer(VerdictCase @case, string release, SchemaCatalog catalog)
    {
        var expected = @case.Verdicts[release];
        var found = Check(@case, catalog);
        if (expected.UnknownKind)
        {
            return found.Any(d => d.Code == ObjectDiagnostics.UnknownKind.Code)
                ? null
                : new Disagreement(@case, "known kind that the release does not have", "");
        }
        if (expected.ApiServer is not { } verdict)
            return null;
        var errors = found.Where(d => d is { Source: DiagnosticSource.ApiServer, Severity: Severity.Error }).ToList();
        if (verdict.Accepted != (errors.Count == 0))
        {
            return verdict.Accepted
                ? new Disagreement(@case, $"refused by us alone: {errors[0].Code}", string.Join("; ", errors.Select(e => $"{e.Code} {e.Path}: {e.Message}")))
                : new Disagreement(@case, "accepted by us alone", string.Join("; ", verdict.Fields));
        }
        var missed = verdict.Fields.Except(errors.Select(e => e.Path ?? "")).ToList();
        return missed.Count == 0
            ? null
            : new Disagreement(@case, "field not named", $"{string.Join("; ", missed)} (named: {string.Join("; ", errors.Select(e => e.Path))})");
    }

    private static IReadOnlyList<Diagnostic> Check(VerdictCase @case, SchemaCatalog catalog)
    {
        var bag = new DiagnosticBag();
        var source = new YamlSource("case.yaml");
        var old = @case.Old is null ? null : DocumentChecker.Check(new YamlDocument(source, 1, @case.Old, []), catalog, new DiagnosticBag()).Stored;
        IReadOnlyList<YamlDocument> documents =
            @case.Text is null ? [new YamlDocument(source, 1, @case.Object, [])] : YamlReader.Read(source, @case.Text);
        foreach (var document in documents)
            DocumentChecker.Check(document, catalog, bag, old);
        return bag.Diagnostics;
    }
}
