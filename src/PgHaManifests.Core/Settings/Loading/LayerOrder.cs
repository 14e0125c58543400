using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Settings.Values;
using PgHaManifests.Core.Yaml;

namespace PgHaManifests.Core.Settings.Loading;

/// <summary>Finds which layers an environment stands on, and in which order.</summary>
internal static class LayerOrder
{
    /// <summary>
    /// All sources of an environment, lowest first, itself last: each layer after those that it extends, in the order in which they are
    /// named. A layer that is reached twice counts where it comes first.
    /// </summary>
    public static IReadOnlyList<SettingsSource> Of(SettingsSource environment, SettingsFolder folder, DiagnosticBag findings)
    {
        var walk = new Walk(folder, findings);
        walk.Visit(environment);
        return walk.Ordered;
    }

    private sealed class Walk(SettingsFolder folder, DiagnosticBag findings)
    {
        private readonly HashSet<string> seen = new(StringComparer.Ordinal);
        private readonly List<(SettingsSource Source, YamlScalar? Next)> path = [];

        public List<SettingsSource> Ordered { get; } = [];

        public void Visit(SettingsSource source)
        {
            if (!seen.Add(source.Name))
                return;
            path.Add((source, null));
            foreach (var entry in Extended(source))
            {
                path[^1] = (source, entry);
                if (Layer(entry, source) is not { } layer)
                    continue;
                var start = path.FindIndex(step => step.Source.Name == layer.Name);
                if (start >= 0)
                    ReportCycle(start);
                else
                    Visit(layer);
            }
            path.RemoveAt(path.Count - 1);
            Ordered.Add(source);
        }

        private static IEnumerable<YamlScalar> Extended(SettingsSource source) =>
            source.Root["extends"] is YamlSequence names ? names.Items.OfType<YamlScalar>().Where(name => name.IsString) : [];

        private SettingsSource? Layer(YamlScalar entry, SettingsSource by)
        {
            var name = entry.Text;
            if (name.StartsWith('_') && folder.Sources.TryGetValue(name, out var layer))
                return layer;
            var layers = folder.Sources.Keys.Where(key => key.StartsWith('_')).ToArray();
            var meant = layers.Contains("_" + name) ? "_" + name : Suggestion.For(name, layers);
            var help = meant is null ? null : $"Did you mean {Shown.Quote(meant)}?";
            if (name.StartsWith('_'))
            {
                findings.Add(SettingsDiagnostics.LayerNotFound, entry.Location, $"{by.File} extends {Shown.Quote(name)}, but there is no such layer in {SettingsFolder.Name}", help);
            }
            else
            {
                findings.Add(SettingsDiagnostics.NotALayer, entry.Location,
                    $"{by.File} extends {Shown.Quote(name)}; expected the name of a layer, which starts with an underscore", help);
            }
            return null;
        }

        /// <summary>Told from the layer that comes first by name, so that a circle reads the same wherever it was entered.</summary>
        private void ReportCycle(int start)
        {
            var circle = path[start..];
            var first = circle.MinBy(step => step.Source.Name, StringComparer.Ordinal);
            var at = circle.IndexOf(first);
            List<(SettingsSource Source, YamlScalar? Next)> turned = [.. circle[at..], .. circle[..at]];
            var names = string.Join(" extends ", turned.Append(first).Select(step => step.Source.Name));
            findings.Add(SettingsDiagnostics.LayerCycle, first.Next?.Location, $"layers extend each other in a circle: {names}");
        }
    }
}
