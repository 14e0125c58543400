using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Output;

/// <summary>Environments whose settings file is gone while their output is still there.</summary>
public static class RemovedEnvironments
{
    /// <param name="environments">All environments that have settings.</param>
    public static IReadOnlyList<string> Find(IReadOnlyCollection<string> environments, OutputFolder folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        if (!Directory.Exists(folder.FullPath))
            return [];
        return
        [
            .. Directory.EnumerateDirectories(folder.FullPath)
                .Select(path => Path.GetFileName(path))
                .Where(name => !environments.Contains(name, StringComparer.Ordinal) && IsOwned(name, folder))
                .Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>Null when the environment's output may be pruned.</summary>
    internal static Diagnostic? WhyNotPruned(string environment, IReadOnlyCollection<string> environments, OutputFolder folder)
    {
        if (environments.Contains(environment, StringComparer.Ordinal))
        {
            return PruneDiagnostics.StillThere.At(
                folder.At(environment), $"environment {environment} still has settings; its output is pruned only when they are gone");
        }
        if (TreePaths.Fault(environment) is null && !environment.Contains('/', StringComparison.Ordinal) && IsOwned(environment, folder))
            return null;
        var removed = Find(environments, folder);
        var known = removed.Count == 0 ? "there is no removed environment" : $"removed environments are: {string.Join(", ", removed)}";
        return PruneDiagnostics.NothingToPrune.At(
            new Location(folder.Name), $"{folder.Name} holds nothing that pgha wrote for an environment '{environment}'; {known}");
    }

    private static bool IsOwned(string name, OutputFolder folder) => Path.Exists(folder.Full($"{name}/{OwnedFiles.FileName}"));
}
