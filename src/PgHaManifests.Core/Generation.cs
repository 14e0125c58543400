using System.Collections.Immutable;
using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Manifests;

namespace PgHaManifests.Core;

/// <summary>What to generate.</summary>
/// <param name="Root">Folder that holds <c>environments/</c> and, if the user has some, <c>templates/</c>.</param>
/// <param name="Environments">Names asked for; empty means all. The others are loaded too, for checks across environments.</param>
public sealed record GenerationRequest(string Root, ImmutableArray<string> Environments);

/// <summary>The outcome of one run over the named environments.</summary>
/// <param name="Sets">The manifests of each named environment, in name order; null exactly when an error was found.</param>
/// <param name="UnknownEnvironments">Names asked for that no settings file defines (wrong use: exit 2).</param>
public sealed record GenerationResult(
    ImmutableArray<ManifestSet>? Sets,
    IReadOnlyList<Diagnostic> Diagnostics,
    RunSummary Summary,
    ImmutableArray<string> UnknownEnvironments);

/// <summary>The whole path from settings to manifests; <c>generate</c>, <c>validate</c> and <c>diff</c> all call it.</summary>
public static class Generation
{
    public static GenerationResult Run(GenerationRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        throw new NotImplementedException();
    }
}
