using System.Collections.Immutable;
using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Settings.Loading;
using PgHaManifests.Core.Settings.Model;

namespace PgHaManifests.Core.Settings;

/// <summary>One environment as it was loaded.</summary>
/// <param name="Settings">Null exactly when <see cref="Findings"/> holds an error.</param>
/// <param name="Findings">Of its own file, its layers, and of what they make together; also counts what has no output yet.</param>
internal sealed record LoadedEnvironment(string Name, EnvironmentSettings? Settings, DiagnosticBag Findings)
{
    /// <summary>The merged YAML, for environments that recover from this one; null when broken.</summary>
    public CompletedTree? Completed { get; init; }
}

/// <summary>All environments of a root, good and broken ones.</summary>
/// <param name="Environments">By name.</param>
/// <param name="FolderFindings">What concerns no environment: a missing folder, file names that are none.</param>
/// <param name="LayerFindings">Findings of layers that no environment extends.</param>
internal sealed record SettingsLoad(
    ImmutableSortedDictionary<string, LoadedEnvironment> Environments, DiagnosticBag FolderFindings, DiagnosticBag LayerFindings)
{
    /// <summary>For the person who reads the report: defaults of production that are off because their output is not built yet.</summary>
    public static readonly ImmutableArray<string> Notes =
    [
        "not built yet: acknowledging dangerous changes",
    ];

    /// <summary>Names asked for that no settings file defines.</summary>
    public ImmutableArray<string> Unknown(IEnumerable<string> names) => [.. names.Where(name => !Environments.ContainsKey(name)).Distinct()];

    /// <summary>
    /// What a run over these environments reports (none named: all of them, and what belongs to no environment). A finding of a layer is
    /// reported once, however many environments extend it. Broken environments that were not named are counted as not evaluated.
    /// </summary>
    public DiagnosticBag Findings(IReadOnlyCollection<string> named)
    {
        var result = new DiagnosticBag();
        var seen = new HashSet<(string Code, Location? At, string Message)>();
        foreach (var environment in Environments.Values.Where(environment => IsNamed(environment, named)))
            Add(environment.Findings, result, seen);
        if (named.Count == 0)
        {
            Add(FolderFindings, result, seen);
            Add(LayerFindings, result, seen);
        }
        else if (Environments.IsEmpty)
        {
            Add(FolderFindings, result, seen);
        }
        foreach (var broken in Environments.Values.Where(environment => environment.Settings is null && !IsNamed(environment, named)))
            result.CountNotEvaluated($"rules across environments: {broken.Name} has errors");
        return result;
    }

    /// <summary>The good ones among the environments named (none named: all), in the order of their names.</summary>
    public IEnumerable<EnvironmentSettings> Good(IReadOnlyCollection<string> named) =>
        Environments.Values.Where(environment => IsNamed(environment, named)).Select(environment => environment.Settings).OfType<EnvironmentSettings>();

    public static bool IsNamed(LoadedEnvironment environment, IReadOnlyCollection<string> named) => named.Count == 0 || named.Contains(environment.Name);

    private static void Add(DiagnosticBag from, DiagnosticBag result, HashSet<(string, Location?, string)> seen)
    {
        foreach (var found in from.Diagnostics)
        {
            if (seen.Add((found.Code, found.Location, found.Message)))
                result.Add(found);
        }
        foreach (var (what, count) in from.NotEvaluated)
            result.CountNotEvaluated(what, count);
    }
}
