using System.Collections.Immutable;
using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Manifests;
using PgHaManifests.Core.Rules;
using PgHaManifests.Core.Schemas;
using PgHaManifests.Core.Yaml;

namespace PgHaManifests.Core;

/// <summary>Which manifests to judge, and by what.</summary>
public sealed record ValidationRequest
{
    /// <summary>Full path of the folder that the places of findings are relative to.</summary>
    public required string Root { get; init; }

    /// <summary>Full path of the folder that the paths below are relative to.</summary>
    public required string CurrentDirectory { get; init; }

    /// <summary>Files and folders; <c>-</c> is <see cref="Input"/>.</summary>
    public required ImmutableArray<string> Paths { get; init; }

    /// <summary>What <c>-</c> reads.</summary>
    public Stream Input { get; init; } = Stream.Null;

    /// <summary>Files of CustomResourceDefinitions, which come before the embedded schemas.</summary>
    public ImmutableArray<string> Definitions { get; init; } = [];

    /// <summary>What is there now: an object also found there is judged as an update.</summary>
    public ImmutableArray<string> Against { get; init; } = [];

    /// <summary>An embedded release of CloudNativePG; null is the newest. See <see cref="SchemaReleases.Resolve"/>.</summary>
    public string? OperatorRelease { get; init; }

    /// <summary>An embedded release of Kubernetes; null is the newest.</summary>
    public string? KubernetesRelease { get; init; }

    /// <summary>Which rules of good practice run, and how grave they are.</summary>
    public PolicyLevel Policy { get; init; }

    /// <summary>An object that no schema covers is counted, not refused.</summary>
    public bool IgnoreMissingSchemas { get; init; }
}

/// <summary>What was found in manifests given as PATHs.</summary>
/// <param name="Unreadable">Not empty: nothing was judged, since a PATH is missing or cannot be read (wrong use: exit 2).</param>
public sealed record ValidationResult(IReadOnlyList<Diagnostic> Diagnostics, RunSummary Summary, ImmutableArray<UnreadablePath> Unreadable);

/// <summary>The path from any manifests to a verdict; environments take the path of <see cref="Generation"/>.</summary>
public static class Validation
{
    public static ValidationResult Run(ValidationRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var given = Read(request, request.Paths);
        var definitions = Read(request, request.Definitions);
        var now = Read(request, request.Against);
        ImmutableArray<UnreadablePath> unreadable = [.. given.Unreadable, .. definitions.Unreadable, .. now.Unreadable];
        if (unreadable.Length > 0)
            return new ValidationResult([], new RunSummary(), unreadable);

        var bag = new DiagnosticBag();
        var catalog = new SchemaCatalog(request.OperatorRelease, request.KubernetesRelease);
        AddDefinitions(definitions, catalog, bag);
        foreach (var document in given.BuildFiles)
            BuildFile.Check(document, bag);
        var checkedItems = new PathChecker(catalog, now.Items).Check(given.Items, bag, Workers.Run, judged => CheckOperator(judged, catalog.OperatorRelease));
        var facts = new GroupFacts { Policy = request.Policy, OperatorVersion = catalog.OperatorRelease, KubernetesVersion = catalog.KubernetesRelease };
        RuleChecker.Check(new RuleInput([GroupOf(given.Items, checkedItems) with { Facts = facts }], Partial: true) { Work = Workers.Run }, bag);
        return new ValidationResult(Judged(bag, request), Summarize(given, checkedItems, bag), []);
    }

    private static PathSet Read(ValidationRequest request, ImmutableArray<string> paths)
    {
        var walk = new PathWalk(request.Root, request.CurrentDirectory);
        foreach (var path in paths)
            walk.Add(path);
        return PathSet.Read(walk, request.Input, Workers.Run);
    }

    private static void AddDefinitions(PathSet definitions, SchemaCatalog catalog, DiagnosticBag bag)
    {
        foreach (var document in definitions.Items)
        {
            foreach (var error in document.Errors)
                bag.Add(ObjectDiagnostics.UnreadableYaml, new Location(document.Source.File, error.At.Line, error.At.Column), error.Message);
            // A text that cannot be read says nothing more about itself.
            if (document.Errors.Count == 0)
                catalog.AddDefinitions(document.Source.File, [document], bag);
        }
    }

    private static SubjectGroup GroupOf(ImmutableArray<YamlDocument> items, CheckedDocument[] results)
    {
        var subjects = ImmutableArray.CreateBuilder<Subject>(results.Length);
        for (var i = 0; i < results.Length; i++)
        {
            if (results[i].Reference?.Name is { Length: > 0 } && SubjectOf(items[i], results[i], results[i].Old) is { } subject)
                subjects.Add(subject);
        }
        return new SubjectGroup { Name = "", Target = "", Subjects = subjects.ToImmutable(), Named = true };
    }

    private static void CheckOperator(JudgedObject judged, string operatorRelease)
    {
        if (judged.Result.Stored is not null && SubjectOf(judged.Document, judged.Result, judged.Old) is { } subject)
        {
            RuleChecker.CheckOperator(subject, operatorRelease, judged.Into);
            RuleChecker.CheckPostgreSql(subject, operatorRelease, judged.Into);
        }
    }

    /// <summary>Null for a document that says of no kind what it is.</summary>
    private static Subject? SubjectOf(YamlDocument document, CheckedDocument result, YamlMapping? old) =>
        result is { Root: { } root, Reference: { ApiVersion: { } version, Kind: { } kind } reference }
            ? new Subject
            {
                Root = root,
                Stored = result.Stored,
                Old = old,
                Kind = GroupVersionKind.Parse(version, kind),
                Name = reference.Name ?? "",
                Namespace = reference.Namespace,
                Document = document.Number,
            }
            : null;

    private static IReadOnlyList<Diagnostic> Judged(DiagnosticBag bag, ValidationRequest request) =>
        [.. DiagnosticMerge.Apply(bag.Diagnostics).Where(found => !request.IgnoreMissingSchemas || !IsUnknownKind(found)).Order(DiagnosticOrder.Instance)];

    private static RunSummary Summarize(PathSet given, CheckedDocument[] results, DiagnosticBag bag)
    {
        var notEvaluated = bag.NotEvaluated.Concat(given.SetAside.Where(part => part.Count > 0).Select(part => KeyValuePair.Create(part.What, part.Count)));
        var unknown = bag.Diagnostics.Where(IsUnknownKind).GroupBy(found => $"{found.Object?.ApiVersion} {found.Object?.Kind}", StringComparer.Ordinal);
        return new RunSummary
        {
            Documents = given.Documents,
            Objects = results.Count(result => result.Root is not null),
            NotEvaluated = notEvaluated.ToImmutableSortedDictionary(StringComparer.Ordinal),
            UnknownKinds = unknown.ToImmutableSortedDictionary(kind => kind.Key, kind => kind.Count(), StringComparer.Ordinal),
        };
    }

    private static bool IsUnknownKind(Diagnostic found) => found.Code == ObjectDiagnostics.UnknownKind.Code;
}
