using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Manifests;
using PgHaManifests.Core.Settings;
using PgHaManifests.Core.Tests.Templates;
using PgHaManifests.Core.Yaml;
using Shouldly;
using Xunit;

namespace PgHaManifests.Core.Tests.Manifests;

public class ProvenanceTests
{
    private const string Model = """
        environment: { name: prod }
        clusters:
          pg:
            name: pg
            size: 64Gi
            parameters:
              max_connections: "200"
              nested:
                - first: a
                - first: b
        """;

    private const string Template = """
        {{# scope: clusters #}}
        apiVersion: v1
        kind: ConfigMap
        metadata:
          name: {{ cluster.name }}
        spec:
          storage:
            size: {{ cluster.size }}
          parameters: {{ cluster.parameters }}
          {{ include 'part' }}
          fixed:
            one: 1
        """;

    private static readonly Descriptor Probe = new("PGHA4999", "probe", Severity.Error, DiagnosticSource.Operator, "Probe.", "none");

    [Theory]
    [InlineData("metadata.name", "model.yaml:4:11", "templates/cluster/object.yaml.sbn")]
    [InlineData("spec.storage.size", "model.yaml:5:11", "templates/cluster/object.yaml.sbn")]
    [InlineData("spec.parameters.max_connections", "model.yaml:7:24", "templates/cluster/object.yaml.sbn")]
    [InlineData("spec.parameters.nested[1].first", "model.yaml:10:18", "templates/cluster/object.yaml.sbn")]
    [InlineData("spec.inner.size", "model.yaml:5:11", "templates/_partials/part.sbn")]
    public void Error_at_an_inserted_value_names_the_setting(string path, string setting, string template)
    {
        var (seen, found) = Relocate(path);

        found.Location.ToString().ShouldBe(setting);
        found.Related.Select(r => $"{r.Message} {r.Location}").ShouldBe([$"{template} {seen}"]);
    }

    [Theory]
    [InlineData("apiVersion", "templates/cluster/object.yaml.sbn:2:13")]
    [InlineData("spec.fixed.one", "templates/cluster/object.yaml.sbn:12:10")]
    [InlineData("spec.inner.more.two", "templates/_partials/part.sbn:4:10")]
    public void Error_at_text_of_the_template_names_the_template(string path, string template)
    {
        var (seen, found) = Relocate(path);

        found.Location.ToString().ShouldBe(template);
        found.Related.Select(r => $"{r.Message} {r.Location}").ShouldBe([$" {seen}"]);
    }

    [Theory]
    [InlineData("spec.storage.size", "model.yaml:5:11")]
    [InlineData("spec.parameters", "model.yaml:7:7")]
    [InlineData("spec.parameters.nested", "model.yaml:9:9")]
    public void Error_at_a_key_names_the_setting_of_its_value(string path, string setting)
    {
        var (set, root) = Render();
        var found = new DiagnosticRelocation([set]).Apply(Probe.At(KeyAt(root, path).Location, "probe"));
        found.Location.ToString().ShouldBe(setting);
    }

    [Theory]
    [InlineData(OriginKind.Default, "policy production", "env.yaml:3:3 | templates/platform/object.yaml.sbn; the value is a default: policy production")]
    [InlineData(OriginKind.Computed, null, "env.yaml:3:3 | templates/platform/object.yaml.sbn; the value is computed")]
    internal void A_value_that_nobody_wrote_says_so(OriginKind kind, string? note, string expected)
    {
        var bag = new DiagnosticBag();
        var sources = new Dictionary<string, string>(StringComparer.Ordinal) { ["templates/platform/object.yaml.sbn"] = "apiVersion: v1\nkind: A\nmetadata: { name: {{ name }} }\n" };
        var root = Core.Templates.Model.Node.Mapping(
            new Core.Templates.Model.ModelEntry("name", Core.Templates.Model.Node.Leaf("x", new Origin(kind, new Location("env.yaml", 3, 3), note))));
        var set = new ManifestSet("prod", [.. EnvironmentRenderer.RenderTemplates("prod", root, Core.Templates.TemplateSet.Parse(sources, bag), bag)]);
        var name = set.Files[0].Manifests[0].Root.Get("metadata", "name");
        var found = new DiagnosticRelocation([set]).Apply(Probe.At(name?.Location, "probe"));
        $"{found.Location} | {found.Related[0].Message}".ShouldBe(expected);
    }

    [Fact]
    public void Finding_elsewhere_stays_where_it_is()
    {
        var (set, _) = Render();
        var found = Probe.At(new Location("environments/prod.yaml", 1, 1), "probe");
        new DiagnosticRelocation([set]).Apply(found).ShouldBeSameAs(found);
    }

    private static (Location Seen, Diagnostic Found) Relocate(string path)
    {
        var (set, root) = Render();
        var seen = ValueAt(root, path).Location.ShouldNotBeNull();
        return (seen, new DiagnosticRelocation([set]).Apply(Probe.At(seen, "probe")));
    }

    private static (ManifestSet Set, YamlMapping Root) Render()
    {
        var bag = new DiagnosticBag();
        var sources = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["templates/cluster/object.yaml.sbn"] = Template,
            ["templates/_partials/part.sbn"] = "inner:\n  size: {{ cluster.size }}\n  more:\n    two: 2\n",
        };
        var templates = Core.Templates.TemplateSet.Parse(sources, bag);
        var files = EnvironmentRenderer.RenderTemplates("prod", TemplateBench.Model(Model), templates, bag);
        bag.Diagnostics.ShouldBeEmpty();
        var root = files.ShouldHaveSingleItem().Manifests[0].Root;
        root.Source.ShouldNotBeNull().File.ShouldBe("output/prod/clusters/pg/object.yaml");
        return (new ManifestSet("prod", [.. files]), root);
    }

    private static YamlScalar KeyAt(YamlMapping root, string path)
    {
        var dot = path.LastIndexOf('.');
        var parent = dot < 0 ? root : (YamlMapping)ValueAt(root, path[..dot]);
        return parent.Find(path[(dot + 1)..]).ShouldNotBeNull().Key;
    }

    private static YamlNode ValueAt(YamlNode node, string path)
    {
        foreach (var step in path.Replace("[", ".[", StringComparison.Ordinal).Split('.'))
        {
            node = step[0] == '['
                ? ((YamlSequence)node).Items[int.Parse(step[1..^1], System.Globalization.CultureInfo.InvariantCulture)]
                : ((YamlMapping)node)[step].ShouldNotBeNull(path);
        }
        return node;
    }
}
