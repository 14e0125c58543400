using System.Collections.Immutable;
using PgHaManifests.Core.Manifests;
using PgHaManifests.Core.Rules;
using PgHaManifests.Core.Rules.Reference;
using PgHaManifests.Core.Schemas;
using PgHaManifests.Core.Settings.Model;

namespace PgHaManifests.Core;

/// <summary>Turns an environment's manifests into subjects for the rules.</summary>
internal static class EnvironmentGroup
{
    /// <param name="results">What became of each object; null for an environment that is only there to be compared with.</param>
    public static SubjectGroup Of(EnvironmentSettings settings, ManifestSet set, CheckedDocument[]? results) => new()
    {
        Name = settings.Name.Value,
        Target = TargetOf(settings),
        Subjects = [.. Subjects(set, results)],
        Brought = BroughtTo(settings),
        Facts = EnvironmentFacts.Of(settings),
        Waivers = EnvironmentFacts.WaiversOf(settings),
        Named = results is not null,
    };

    /// <param name="results">What became of each object, in the same order; null where they were not judged.</param>
    public static IEnumerable<Subject> Subjects(ManifestSet set, CheckedDocument[]? results)
    {
        var number = 0;
        foreach (var file in set.Files)
        {
            for (var i = 0; i < file.Manifests.Length; i++, number++)
            {
                var manifest = file.Manifests[i];
                yield return new Subject
                {
                    Root = manifest.Root,
                    Stored = results?[number].Stored,
                    Kind = manifest.Kind,
                    Name = manifest.Name,
                    Namespace = manifest.Namespace,
                    Document = i + 1,
                };
            }
        }
    }

    /// <summary>The AKS cluster that the environment lands on; an environment that names none has one of its own, or its host's.</summary>
    private static string TargetOf(EnvironmentSettings settings) =>
        settings.Azure?.Aks?.Name is { } aks
            ? $"{settings.Azure.SubscriptionId}/{settings.Azure.ResourceGroup}/{aks}"
            : $"environment {settings.HostEnvironment ?? settings.Name}";

    /// <summary>Secrets that the platform has already (provider existing).</summary>
    private static ImmutableHashSet<string> BroughtTo(EnvironmentSettings settings) =>
    [
        .. (settings.SecretTargets ?? Enumerable.Empty<SecretTargetSettings>())
            .Where(target => target.Provider.Value == "existing")
            .Select(target => ObjectIndex.Key("Secret", target.Namespace.Value, target.Name.Value)),
    ];
}
