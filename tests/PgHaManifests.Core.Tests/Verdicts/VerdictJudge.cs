using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Rules;
using PgHaManifests.Core.Schemas;
using PgHaManifests.Core.Schemas.Defaulting;
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
        if (!TryOld(@case, catalog, out var old))
            return IsNewest(release) ? new Disagreement(@case, "old object refused", "") : null;
        var found = Check(@case, catalog, old, withRules: false);
        if (expected.UnknownKind)
        {
            return found.Any(d => d.Code == ObjectDiagnostics.UnknownKind.Code)
                ? null
                : new Disagreement(@case, "known kind that the release does not have", "");
        }
        return expected.ApiServer is { } verdict ? Compare(@case, verdict, Errors(found, DiagnosticSource.ApiServer)) : null;
    }

    /// <summary>The same for the operator, where it was asked: the API server had accepted, and the kind has a webhook.</summary>
    public static Disagreement? Operator(VerdictCase @case, string release, SchemaCatalog catalog)
    {
        if (@case.Verdicts[release].Operator is not { } verdict || !TryOld(@case, catalog, out var old))
            return null;
        var found = Check(@case, catalog, old, withRules: true);
        return Compare(@case, verdict, Errors(found, DiagnosticSource.Operator)) ?? Warnings(@case, verdict, found);
    }

    /// <summary>What both judges find on an object that is created, then replaced by another.</summary>
    public static IReadOnlyList<Diagnostic> Update(YamlNode old, YamlNode now, SchemaCatalog catalog)
    {
        var bag = new DiagnosticBag();
        var created = DocumentChecker.CheckObject(old, 1, catalog, bag);
        Judge(created, null, catalog, bag);
        var stored = created.Stored;
        Judge(DocumentChecker.CheckObject(now, 1, catalog, bag, stored), stored, catalog, bag);
        return bag.Diagnostics;
    }

    private static Disagreement? Warnings(VerdictCase @case, Verdict verdict, IReadOnlyList<Diagnostic> found)
    {
        var ours = found.Where(d => d is { Severity: Severity.Warning, Source: DiagnosticSource.Operator }).ToList();
        return ours.Count == verdict.Warnings
            ? null
            : new Disagreement(@case, "other warnings", $"{verdict.Warnings} expected, ours: {string.Join("; ", ours.Select(d => $"{d.Code} {d.Message}"))}");
    }

    private static Disagreement? Compare(VerdictCase @case, Verdict verdict, List<Diagnostic> errors)
    {
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

    private static bool IsNewest(string release) => release == SchemaReleases.Newest(SchemaReleases.Operator);

    private static List<Diagnostic> Errors(IReadOnlyList<Diagnostic> found, DiagnosticSource source) =>
        [.. found.Where(d => d.Severity == Severity.Error && d.Source == source)];

    /// <summary>
    /// The object that an update replaces, as it is stored. An older release may not know one of its fields: then nothing was there
    /// to update, and the case says nothing about that release.
    /// </summary>
    private static bool TryOld(VerdictCase @case, SchemaCatalog catalog, out YamlMapping? old)
    {
        old = null;
        if (@case.Old is null)
            return true;
        var result = DocumentChecker.CheckObject(@case.Old, 1, catalog, new DiagnosticBag());
        old = result.Stored;
        return result.Accepted;
    }

    private static IReadOnlyList<Diagnostic> Check(VerdictCase @case, SchemaCatalog catalog, YamlMapping? old, bool withRules)
    {
        var bag = new DiagnosticBag();
        var source = new YamlSource("case.yaml");
        IReadOnlyList<YamlDocument> documents =
            @case.Text is null ? [new YamlDocument(source, 1, @case.Object, [])] : YamlReader.Read(source, @case.Text);
        foreach (var document in documents)
        {
            var result = DocumentChecker.Check(document, catalog, bag, old);
            if (withRules)
                Judge(result, old, catalog, bag);
        }
        return bag.Diagnostics;
    }

    private static void Judge(CheckedDocument document, YamlMapping? old, SchemaCatalog catalog, DiagnosticBag bag)
    {
        if (document is not { Schema: { } schema, Root: { } root, Reference: { } reference })
            return;
        var subject = new Subject
        {
            Root = root,
            Stored = document.Stored,
            Old = old is null ? null : Running(old),
            Kind = schema.Kind,
            Name = reference.Name ?? "",
            Namespace = reference.Namespace,
        };
        RuleChecker.CheckOperator(subject, catalog.OperatorRelease, bag);
    }

    /// <summary>The status of a Cluster that runs holds the major version of its data.</summary>
    private static YamlMapping Running(YamlMapping old)
    {
        if (old["spec"] is not YamlMapping spec || old["kind"] is not YamlScalar { Text: "Cluster" } || PostgresMajor.Of(spec) is not { } major)
            return old;
        var info = TreeEdit.Empty.With("majorVersion", YamlScalar.OfInteger(major));
        return old.With("status", TreeEdit.Empty.With("pgDataImageInfo", info));
    }
}
