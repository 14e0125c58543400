using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Manifests;
using PgHaManifests.Core.Templates;
using PgHaManifests.Core.Templates.Model;
using PgHaManifests.Core.Yaml;
using Shouldly;

namespace PgHaManifests.Core.Tests.Templates;

/// <summary>Renders templates given as text over a model written as YAML.</summary>
internal static class TemplateBench
{
    private static readonly Dictionary<string, string> ItemNames = new(StringComparer.Ordinal) { ["clusters"] = "cluster", ["poolers"] = "pooler" };

    public static readonly string Cases = Path.Combine(Repository.Root, "tests", "cases", "templates", "_engine");

    /// <summary>A model whose mappings named like a collection are scopes; each leaf comes from its place in the text.</summary>
    public static ModelMapping Model(string text, string file = "model.yaml") =>
        Convert(YamlReader.Read(new YamlSource(file), text).ShouldHaveSingleItem().Root.ShouldNotBeNull(), null).ShouldBeOfType<ModelMapping>();

    public static ModelMapping CaseModel() => Model(File.ReadAllText(Path.Combine(Cases, "model.yaml")));

    /// <summary>Renders one template of <c>templates/cluster</c>, with the partials of every case at hand.</summary>
    public static (List<ManifestFile> Files, DiagnosticBag Bag) Render(string template, ModelMapping model, string path = "templates/cluster/object.yaml.sbn")
    {
        var bag = new DiagnosticBag();
        var set = TemplateSet.Parse(
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                [path] = template,
                ["templates/_partials/labels.sbn"] = "labels:\n  cluster: {{ cluster.name }}\n  hosts: {{ cluster.hosts }}\n",
                ["templates/_partials/nothing.sbn"] = "{{~ if cluster.unset ~}}\nnever: true\n{{~ end ~}}\n",
                ["templates/_partials/nested.sbn"] = "one: 1\n{{ include 'nothing' }}\ntwo: {{ cluster.tls }}\n{{ include 'nothing' }}\n",
                ["templates/_partials/circle.sbn"] = template.Contains("circle", StringComparison.Ordinal) ? "a: 1\n{{ include 'circle' }}\n" : "a: 1\n",
            },
            bag);
        return (bag.HasErrors ? [] : EnvironmentRenderer.RenderTemplates("prod", model, set, bag), bag);
    }

    /// <summary>What a run gave, as text to compare: the findings, else the files.</summary>
    public static string Describe((List<ManifestFile> Files, DiagnosticBag Bag) run) =>
        run.Bag.Diagnostics.Count > 0
            ? string.Concat(run.Bag.Sorted().Select(d => $"{d.Location}: {d.Code}: {d.Message}\n"))
            : string.Concat(run.Files.Select(file => $"## {file.Path}\n{System.Text.Encoding.UTF8.GetString(file.Content.Span)}"));

    private static ModelNode Convert(YamlNode node, string? key)
    {
        if (node is not YamlMapping mapping)
            return Node.FromYaml(node);
        var entries = mapping.Entries.Select(entry => new ModelEntry(entry.Name, Convert(entry.Value, entry.Name)));
        var origin = ((ModelMapping)Node.FromYaml(node)).Origin;
        return key is not null && ItemNames.TryGetValue(key, out var item) ? Node.Collection(item, entries, origin) : Node.MappingFrom(entries, origin);
    }
}
