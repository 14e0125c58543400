using PgHaManifests.Core.Yaml;
using Shouldly;
using Xunit;

namespace PgHaManifests.Core.Tests.Generating;

/// <summary>Takes each setting of the environments that use all of them away, or a list's item, and expects that something else comes out.</summary>
public class SettingEffectTests
{
    /// <summary>Settings that may go without a trace here, and why.</summary>
    private static readonly HashSet<string> WithoutEffect = [.. File.ReadAllLines(Path.Combine(Everything.Root, "without-effect.txt"))
        .Select(line => line.Split(' ')[0]).Where(line => line.Length > 0 && line[0] != '#')];

    [Fact]
    public void Each_setting_that_is_taken_away_is_missed()
    {
        var templates = Everything.Templates();
        var whole = Everything.Render(Everything.Root, templates);
        using var copy = new TemporaryCopy(Path.Combine(Everything.Root, "environments"));
        var silent = new SortedSet<string>(StringComparer.Ordinal);
        var tried = 0;
        foreach (var file in Directory.GetFiles(copy.Environments, "*.yaml").Order(StringComparer.Ordinal))
        {
            var text = File.ReadAllText(file);
            var root = YamlReader.Read(new YamlSource(""), text)[0].Root!;
            foreach (var (path, without) in Removals(root, ""))
            {
                tried++;
                File.WriteAllText(file, JsonText.Of(without));
                if (Everything.AreSame(whole, Everything.Render(copy.Root, templates)))
                    silent.Add($"{Path.GetFileNameWithoutExtension(file)}:{path}");
            }
            File.WriteAllText(file, text);
        }

        tried.ShouldBeGreaterThan(300);
        silent.ShouldBe(WithoutEffect.Order(StringComparer.Ordinal));
    }

    /// <summary>The tree without one of its leaves, for each leaf.</summary>
    private static IEnumerable<(string Path, YamlNode Without)> Removals(YamlNode node, string path)
    {
        if (node is YamlMapping mapping)
        {
            for (var i = 0; i < mapping.Entries.Count; i++)
            {
                var index = i;
                var entry = mapping.Entries[i];
                var at = path.Length == 0 ? entry.Name : $"{path}.{entry.Name}";
                if (entry.Value is YamlMapping { Entries.Count: > 0 } or YamlSequence { Items.Count: > 0 })
                {
                    foreach (var (below, without) in Removals(entry.Value, at))
                        yield return (below, new YamlMapping([.. mapping.Entries.Select((other, j) => j == index ? entry with { Value = without } : other)]));
                }
                else
                {
                    yield return (at, new YamlMapping([.. mapping.Entries.Where((_, j) => j != index)]));
                }
            }
        }
        else if (node is YamlSequence sequence)
        {
            for (var i = 0; i < sequence.Items.Count; i++)
            {
                var index = i;
                yield return ($"{path}[{i}]", new YamlSequence([.. sequence.Items.Where((_, j) => j != index)]));
            }
        }
    }
}
