using System.Collections.Immutable;
using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Manifests;
using PgHaManifests.Core.Output;
using PgHaManifests.Core.Rules;
using PgHaManifests.Core.Settings;
using PgHaManifests.Core.Templates;

namespace PgHaManifests.Core;

/// <summary>What to generate.</summary>
/// <param name="Root">Folder that holds <c>environments/</c> and, if the user has some, <c>templates/</c>.</param>
/// <param name="Environments">Names asked for; empty means all. The others are loaded too, for checks across environments.</param>
public sealed record GenerationRequest(string Root, ImmutableArray<string> Environments)
{
    /// <summary>The day that waivers expire by; asked for only where there are some. Null: their expiry can't be judged.</summary>
    public Func<DateOnly?> Today { get; init; } = () => null;
}

/// <summary>The outcome of one run over the named environments.</summary>
/// <param name="Trees">What each named environment's folder should hold, in name order; null exactly when an error was found.</param>
/// <param name="UnknownEnvironments">Names asked for that no settings file defines (wrong use: exit 2).</param>
/// <param name="KnownEnvironments">Names of all environments, the broken ones too.</param>
public sealed record GenerationResult(
    ImmutableArray<OutputTree>? Trees,
    IReadOnlyList<Diagnostic> Diagnostics,
    RunSummary Summary,
    ImmutableArray<string> UnknownEnvironments,
    ImmutableArray<string> KnownEnvironments);

/// <summary>The whole path from settings to trees; <c>generate</c>, <c>validate</c> and <c>diff</c> all call it.</summary>
public static class Generation
{
    public static GenerationResult Run(GenerationRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var settings = SettingsLoader.LoadAll(request.Root);
        ImmutableArray<string> known = [.. settings.Environments.Keys];
        var unknown = settings.Unknown(request.Environments);
        if (unknown.Length > 0)
            return new GenerationResult(null, [], new RunSummary(), unknown, known);

        var bag = settings.Findings(request.Environments);
        var templates = TemplateSet.Load(request.Root, bag);
        var rendered = RenderedEnvironments.Render(request, settings, templates, bag);
        var judged = rendered.Judge(bag);
        var waived = RuleChecker.Check(new RuleInput(judged.Groups, Partial: false) { Today = request.Today, Work = Workers.Run }, bag);
        var trees = rendered.Trees(bag);

        var relocation = new DiagnosticRelocation(rendered.Sets);
        Diagnostic[] found = [.. DiagnosticMerge.Apply(bag.Diagnostics).Select(relocation.Apply).Order(DiagnosticOrder.Instance)];
        return new GenerationResult(bag.HasErrors ? null : trees, found, judged.Summary(bag) with { Waived = waived }, [], known);
    }
}
