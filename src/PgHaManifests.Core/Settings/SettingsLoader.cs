using System.Collections.Immutable;
using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Settings.Loading;
using PgHaManifests.Core.Settings.Values;

namespace PgHaManifests.Core.Settings;

/// <summary>
/// Reads every environment of a root: <c>environments/NAME.yaml</c> over the layers <c>environments/_NAME.yaml</c> that it extends.
/// Every file is judged by itself, then what layers make together, so that one run finds all errors.
/// </summary>
internal static class SettingsLoader
{
    /// <param name="root">Folder that holds <c>environments/</c>.</param>
    public static SettingsLoad LoadAll(string root)
    {
        var folder = SettingsFolder.Read(root);
        var run = new Run(root, folder);
        var environments = folder.Sources.Values.Where(source => !source.IsLayer).Select(source => run.Load(source.Name)!).ToImmutableSortedDictionary(
            environment => environment.Name, environment => environment, StringComparer.Ordinal);
        var layers = new DiagnosticBag();
        foreach (var layer in folder.Sources.Values.Where(source => source.IsLayer && !run.UsedLayers.Contains(source.Name)))
        {
            layers.AddRange(layer.Findings);
            LayerOrder.Of(layer, folder, layers);
        }
        return new SettingsLoad(environments, folder.Findings, layers);
    }

    /// <summary>Loads environments on demand, for one may recover from another.</summary>
    private sealed class Run(string root, SettingsFolder folder)
    {
        private readonly Dictionary<string, LoadedEnvironment> done = new(StringComparer.Ordinal);
        private readonly HashSet<string> open = new(StringComparer.Ordinal);

        public HashSet<string> UsedLayers { get; } = new(StringComparer.Ordinal);

        /// <summary>Null while the environment is itself being loaded: it recovers from itself by a detour.</summary>
        public LoadedEnvironment? Load(string name)
        {
            if (done.TryGetValue(name, out var known))
                return known;
            if (!open.Add(name))
                return null;
            var tree = EnvironmentTree.Of(folder.Sources[name], folder);
            UsedLayers.UnionWith(tree.Layers.Select(layer => layer.Name));
            var completed = tree.IsWhole ? TreeCompletion.Complete(tree, reference => Source(reference, tree)) : null;
            var loaded = EnvironmentBuilder.Build(root, tree, completed);
            done.Add(name, loaded);
            return loaded;
        }

        private LoadedEnvironment? Source(RecoveryReference reference, EnvironmentTree tree)
        {
            var name = reference.Environment!.Text;
            if (!folder.Sources.TryGetValue(name, out var source) || source.IsLayer)
            {
                var meant = Suggestion.For(name, folder.Sources.Keys.Where(key => !key.StartsWith('_')));
                tree.Findings.Add(SettingsDiagnostics.UnknownReference, reference.Location,
                    $"there is no environment {Shown.Quote(name)}" + (meant is null ? "" : $"; did you mean {Shown.Quote(meant)}?"));
                return null;
            }
            if (Load(name) is not { } loaded)
            {
                tree.Findings.Add(SettingsDiagnostics.SourceCycle, reference.Location, $"the recovery from environment {name} leads back to {tree.Name}");
                return null;
            }
            if (loaded.Settings is not null)
                return loaded;
            tree.Findings.Add(SettingsDiagnostics.SourceBroken, reference.Location, $"environment {name}, which this one recovers from, has errors");
            return null;
        }
    }
}
