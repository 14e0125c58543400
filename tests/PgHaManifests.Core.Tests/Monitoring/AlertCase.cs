using PgHaManifests.Core.Yaml;

namespace PgHaManifests.Core.Tests.Monitoring;

/// <summary>A state of the world, and whether an alert is to fire in it.</summary>
/// <param name="Alert">Name of the alert.</param>
/// <param name="Title">The alert's name, and which state.</param>
/// <param name="At">When to look, as Prometheus writes durations.</param>
/// <param name="Series">Selector, an equals sign, and its values a minute apart.</param>
internal sealed record AlertCase(string Alert, string Title, bool Fires, string At, IReadOnlyList<(string Name, string Values)> Series)
{
    public static string Folder { get; } = Path.Combine(Repository.Root, "tests", "cases", "alerts");

    public static IReadOnlyList<AlertCase> All { get; } =
        [.. Directory.GetFiles(Folder, "*.yaml").Where(file => !file.EndsWith("settings.yaml", StringComparison.Ordinal)).Order(StringComparer.Ordinal).SelectMany(Read)];

    private static IEnumerable<AlertCase> Read(string file)
    {
        var root = (YamlMapping)YamlReader.Read(new YamlSource(file), File.ReadAllBytes(file)).Single().Root!;
        foreach (var entry in root.Entries)
        {
            foreach (var state in ((YamlMapping)entry.Value).Entries)
                yield return new AlertCase(entry.Name.Split('@')[0], $"{entry.Name}: {state.Name}", state.Name == "fires", state.Value.Get("at").Text()!, [.. state.Value.Get("series").Items().Select(item => Split(item.Text()!))]);
        }
    }

    private static (string, string) Split(string text)
    {
        var split = text.IndexOf("}=", StringComparison.Ordinal) + 1;
        var name = text[..split].Replace("$pg", "namespace=\"db\",cnpg_cluster=\"pg\"", StringComparison.Ordinal)
            .Replace("$other", "namespace=\"db\",cnpg_cluster=\"other\"", StringComparison.Ordinal);
        return (name, text[(split + 1)..]);
    }
}
