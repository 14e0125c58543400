using System.Collections.Immutable;
using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Manifests;
using PgHaManifests.Core.Output;
using PgHaManifests.Core.Rules;
using PgHaManifests.Core.Schemas;
using PgHaManifests.Core.Settings;
using PgHaManifests.Core.Settings.Model;
using PgHaManifests.Core.Templates;

namespace PgHaManifests.Core;

/// <summary>The manifests of all environments that could be rendered; those asked for are judged, the others are there to compare with.</summary>
internal sealed class RenderedEnvironments
{
    private readonly List<(EnvironmentSettings Settings, ManifestSet Set, bool Named)> environments = [];

    /// <summary>The manifests of the environments asked for.</summary>
    public IEnumerable<ManifestSet> Sets => environments.Where(environment => environment.Named).Select(environment => environment.Set);

    public static RenderedEnvironments Render(GenerationRequest request, SettingsLoad load, TemplateSet templates, DiagnosticBag into)
    {
        var result = new RenderedEnvironments();
        foreach (var loaded in load.Environments.Values)
        {
            if (loaded.Settings is not { } settings)
                continue;
            var named = SettingsLoad.IsNamed(loaded, request.Environments);
            var findings = new DiagnosticBag();
            var set = EnvironmentRenderer.Render(request.Root, settings, templates, findings);
            if (named)
                into.AddRange(findings);
            else if (findings.HasErrors)
                into.CountNotEvaluated($"rules across environments: {loaded.Name} has errors");
            if (named || !findings.HasErrors)
                result.environments.Add((settings, set, named));
        }
        return result;
    }

    /// <summary>The API server's and the operator's verdict on every object of the environments asked for, and all objects for the rules that compare them.</summary>
    public JudgedEnvironments Judge(DiagnosticBag into)
    {
        var groups = ImmutableArray.CreateBuilder<SubjectGroup>();
        var objects = 0;
        var unknown = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var (settings, set, named) in environments)
        {
            var checkedObjects = named ? Check(settings, set, into) : [];
            objects += checkedObjects.Length;
            foreach (var missing in checkedObjects.Where(result => result is { Schema: null, Reference: not null }))
                unknown[$"{missing.Reference!.ApiVersion} {missing.Reference.Kind}"] = unknown.GetValueOrDefault($"{missing.Reference.ApiVersion} {missing.Reference.Kind}") + 1;
            groups.Add(EnvironmentGroup.Of(settings, set, named ? checkedObjects : null));
        }
        return new JudgedEnvironments(groups.ToImmutable(), objects, unknown.ToImmutableSortedDictionary(StringComparer.Ordinal));
    }

    /// <summary>What each environment's folder should hold.</summary>
    public ImmutableArray<OutputTree> Trees(DiagnosticBag into) => [.. Sets.Select(set => OutputTree.From(set, into)).OfType<OutputTree>()];

    private static CheckedDocument[] Check(EnvironmentSettings settings, ManifestSet set, DiagnosticBag into)
    {
        var catalog = new SchemaCatalog(
            Release(SchemaReleases.Operator, settings.Operators?.CloudNativePg?.Version?.Value),
            Release(SchemaReleases.Kubernetes, settings.Azure?.Aks?.KubernetesVersion?.Value));
        var results = ManifestChecker.Check(set, catalog, into, Workers.Run);
        foreach (var subject in EnvironmentGroup.Subjects(set, results))
        {
            RuleChecker.CheckOperator(subject, catalog.OperatorRelease, into);
            RuleChecker.CheckPostgreSql(subject, catalog.OperatorRelease, into);
        }
        return results;
    }

    private static string? Release(string source, string? version) => version is null ? null : SchemaReleases.Resolve(source, version);
}

/// <summary>All objects, ready for the rules that look at more than one, and what the run looked at.</summary>
internal sealed record JudgedEnvironments(ImmutableArray<SubjectGroup> Groups, int Objects, ImmutableSortedDictionary<string, int> UnknownKinds)
{
    public RunSummary Summary(DiagnosticBag bag) => new()
    {
        Documents = Objects,
        Objects = Objects,
        NotEvaluated = bag.NotEvaluated.ToImmutableSortedDictionary(StringComparer.Ordinal),
        UnknownKinds = UnknownKinds,
        Notes = SettingsLoad.Notes,
    };
}
