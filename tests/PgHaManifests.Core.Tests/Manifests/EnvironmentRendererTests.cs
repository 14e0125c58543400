using System.Text;
using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Manifests;
using PgHaManifests.Core.Templates;
using PgHaManifests.Core.Templates.Model;
using Shouldly;
using Xunit;

namespace PgHaManifests.Core.Tests.Manifests;

public class EnvironmentRendererTests
{
    private const int Many = 2000;

    private const string Template = """
        apiVersion: v1
        kind: ConfigMap
        metadata:
          name: {{ cluster.name }}
        data:
        {{~ for entry in cluster.data ~}}
          {{ entry.key }}: {{ entry.value }}
        {{~ end ~}}
        {{~ if cluster.odd == true ~}}
          odd: {{ cluster.unset }}
        {{~ end ~}}

        """;

    [Fact]
    public void Many_objects_come_in_the_order_of_their_paths_each_with_its_own_values()
    {
        var (files, bag) = Render(odd: false);

        bag.Diagnostics.ShouldBeEmpty();
        files.Select(file => file.Path).ShouldBe(Names().Select(name => $"clusters/{name}/object.yaml"));
        foreach (var (file, name) in files.Zip(Names()))
            Encoding.UTF8.GetString(file.Content.Span).ShouldBe($"apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: {name}\ndata:\n  first: {name}-a\n  second: {name}-b\n");
    }

    [Fact]
    public void Errors_of_many_objects_come_in_the_order_of_their_paths_and_the_rest_is_rendered()
    {
        var (files, bag) = Render(odd: true);

        files.Count.ShouldBe(Many / 2);
        bag.Diagnostics.Count.ShouldBe(Many / 2);
        bag.Diagnostics.ShouldAllBe(found => found.Code == "PGHA2007");
    }

    private static IEnumerable<string> Names() => Enumerable.Range(0, Many).Select(i => $"c{i:0000}");

    private static (List<ManifestFile> Files, DiagnosticBag Bag) Render(bool odd)
    {
        var bag = new DiagnosticBag();
        var set = TemplateSet.Parse(new Dictionary<string, string>(StringComparer.Ordinal) { ["templates/cluster/object.yaml.sbn"] = Template }, bag);
        var clusters = Names().Select(name => new ModelEntry(name, Node.Mapping(
            new("name", Node.Leaf(name)),
            new("data", Node.Mapping(new("first", Node.Leaf(name + "-a")), new("second", Node.Leaf(name + "-b")))),
            new("odd", Node.Leaf(odd && name[^1] % 2 == 1)),
            new("unset", Node.Absent()))));
        var root = Node.Mapping(new ModelEntry("clusters", Node.Collection("cluster", clusters)));
        return (EnvironmentRenderer.RenderTemplates("prod", root, set, bag), bag);
    }
}
