using System.Text;
using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Manifests;
using PgHaManifests.Core.Settings;
using PgHaManifests.Core.Settings.Model;
using PgHaManifests.Core.Templates;
using PgHaManifests.Core.Tests.Templates;
using PgHaManifests.Core.Yaml;
using Shouldly;
using Xunit;

namespace PgHaManifests.Core.Tests.Manifests;

public class OverrideTests
{
    private const string Model = """
        clusters:
          one: { name: one, size: 1Gi, poolers: { rw: { name: one-rw } } }
          two: { name: two, size: 2Gi, poolers: {} }
        """;

    private const string Cluster = """
        apiVersion: v1
        kind: Cluster
        metadata:
          name: {{ cluster.name }}
        spec:
          # a comment
          storage:
            size: {{ cluster.size }}
            class: fixed
          list:
            - a
            - b

        """;

    private const string Pooler = "{{# scope: clusters.poolers #}}\napiVersion: v1\nkind: Pooler\nmetadata:\n  name: {{ pooler.name }}\n";
    private const string Platform = "apiVersion: v1\nkind: Namespace\nmetadata:\n  name: db\n";

    private readonly DiagnosticBag bag = new();

    [Fact]
    public void A_merge_patch_replaces_adds_and_removes()
    {
        var set = Render("clusters: { one: { cluster: { spec: { storage: { size: 9Gi, class: null, new: { a: on } }, list: [c] } } } }");

        bag.Diagnostics.ShouldBeEmpty();
        TextOf(set, "clusters/one/cluster.yaml").ShouldBe("""
            apiVersion: v1
            kind: Cluster
            metadata:
              name: one
            spec:
              storage:
                size: 9Gi
                new:
                  a: true
              list:
                - c

            """);
        TextOf(set, "clusters/two/cluster.yaml").ShouldContain("# a comment");
    }

    [Fact]
    public void Operations_change_single_items()
    {
        var set = Render("""
            clusters:
              one:
                cluster:
                  - { op: test, path: /spec/list/0, value: a }
                  - { op: replace, path: /spec/list/1, value: "on" }
                  - { op: add, path: /spec/list/-, value: c }
            """);

        bag.Diagnostics.ShouldBeEmpty();
        TextOf(set, "clusters/one/cluster.yaml").ShouldContain("    - a\n    - \"on\"\n    - c\n");
    }

    [Fact]
    public void The_environments_overrides_address_by_path_with_or_without_the_ending()
    {
        var set = Render("environment: { platform/namespace: { spec: { a: 1 } }, clusters/one/pooler-rw.yaml: { spec: { b: 2 } } }");

        bag.Diagnostics.ShouldBeEmpty();
        TextOf(set, "platform/namespace.yaml").ShouldEndWith("spec:\n  a: 1\n");
        TextOf(set, "clusters/one/pooler-rw.yaml").ShouldEndWith("spec:\n  b: 2\n");
    }

    [Theory]
    [InlineData("clusters: { one: { poler-rw: { spec: { a: 1 } } } }",
        "env.yaml:1:20 PGHA3005 the override 'poler-rw' finds no object in cluster one; did you mean 'pooler-rw'? | the addresses there are: cluster, pooler-rw")]
    [InlineData("environment: { platform/x: { a: 1 } }",
        "env.yaml:1:16 PGHA3005 the override 'platform/x' finds no object in the environment | the addresses there are: clusters/one/cluster, clusters/one/pooler-rw, clusters/two/cluster, platform/namespace")]
    [InlineData("clusterDefaults: { pooler-ro: { spec: { a: 1 } } }",
        "env.yaml:1:20 PGHA3005 the override 'pooler-ro' finds no object in any cluster; did you mean 'pooler-rw'? | the addresses there are: cluster, pooler-rw")]
    [InlineData("clusters: { one: { cluster: { spec: { storage: { size: 1Gi } } } } }",
        "env.yaml:1:20 PGHA3006 the override 'cluster' changes nothing in cluster one | remove it, or correct the path inside it")]
    [InlineData("clusters: { one: { cluster: { spec: { nothing: null } } } }",
        "env.yaml:1:20 PGHA3006 the override 'cluster' changes nothing in cluster one | remove it, or correct the path inside it")]
    [InlineData("clusterDefaults: { cluster: { spec: { storage: { class: fixed } } } }",
        "env.yaml:1:20 PGHA3006 the override 'cluster' changes nothing in any cluster | remove it, or correct the path inside it")]
    [InlineData("clusters: { one: { cluster: { metadata: { name: x } } } }",
        "env.yaml:1:49 PGHA3007 the override 'cluster' changes metadata.name, which identifies the object")]
    [InlineData("clusters: { one: { cluster: { metadata: { namespace: x } } } }",
        "env.yaml:1:54 PGHA3007 the override 'cluster' changes metadata.namespace, which identifies the object")]
    [InlineData("clusters: { one: { cluster: { kind: null } } }",
        "env.yaml:1:20 PGHA3007 the override 'cluster' changes kind, which identifies the object")]
    [InlineData("clusters: { one: { cluster: [{ op: replace, path: /apiVersion, value: v2 }] } }",
        "env.yaml:1:71 PGHA3007 the override 'cluster' changes apiVersion, which identifies the object")]
    [InlineData("clusters: { one: { cluster: [{ op: replace, path: '', value: v2 }] } }",
        "env.yaml:1:20 PGHA3008 the override 'cluster' leaves no object: it puts something else in its place")]
    [InlineData("clusters: { one: { cluster: [{ op: remove, path: /spec/list/7 }] } }",
        "env.yaml:1:30 PGHA3008 the override 'cluster' can't be applied to clusters/one/cluster.yaml: '7' is no place in the list '/spec/list', which has 2 items")]
    [InlineData("clusters: { one: { cluster: [{ op: put, path: /spec }] } }",
        "env.yaml:1:30 PGHA3008 the override 'cluster' holds no operation here: an operation needs 'op', one of add, remove, replace, move, copy, test")]
    [InlineData("clusters: { one: { cluster: text } }",
        "env.yaml:1:29 PGHA3008 the override 'cluster' is a scalar; a mapping or a list of operations is expected")]
    [InlineData("clusters: { one: { cluster: { spec: { list: [null] } } } }",
        "env.yaml:1:20 PGHA3008 the patched object can't be written: the value holds null, which is never written")]
    public void A_patch_that_does_not_fit_is_an_error_at_its_line(string overrides, string expected)
    {
        Render(overrides);
        var found = bag.Diagnostics.ShouldHaveSingleItem();
        var actual = $"{found.Location} {found.Code} {found.Message}";
        (expected.Contains(" | ", StringComparison.Ordinal) ? $"{actual} | {found.Help}" : actual).ShouldBe(expected);
    }

    [Fact]
    public void An_override_of_clusterDefaults_needs_its_object_in_one_cluster_only()
    {
        var set = Render("clusterDefaults: { pooler-rw: { spec: { a: 1 } } }");
        bag.Diagnostics.ShouldBeEmpty();
        TextOf(set, "clusters/one/pooler-rw.yaml").ShouldEndWith("spec:\n  a: 1\n");
    }

    [Theory]
    [InlineData("spec.storage.size", false, "env.yaml:4:18")]
    [InlineData("spec.storage.size", true, "env.yaml:4:12")]
    [InlineData("spec.list", false, "env.yaml:5:18")]
    [InlineData("metadata.name", false, "model.yaml:2:16")]
    [InlineData("spec.storage.class", false, "templates/cluster/cluster.yaml.sbn:9:12")]
    public void An_error_in_a_patched_object_names_the_line_that_put_it_there(string path, bool key, string expected)
    {
        var set = Render("""
            clusters:
              one:
                cluster: { spec: { storage: {
                       size: 7Gi },
                       list: [x] } }
            """);
        var file = set.Files.Single(file => file.Path == "clusters/one/cluster.yaml");
        YamlNode node = file.Manifests[0].Root;
        YamlNode at = node;
        foreach (var step in path.Split('.'))
        {
            var entry = ((YamlMapping)node).Find(step).ShouldNotBeNull();
            (node, at) = (entry.Value, key ? entry.Key : entry.Value);
        }
        at.Source.ShouldNotBeNull().File.ShouldBe("output/prod/clusters/one/cluster.yaml");
        var found = new Descriptor("PGHA4999", "probe", Severity.Error, DiagnosticSource.Operator, "", "").At(at.Location, "probe");
        new DiagnosticRelocation([set]).Apply(found).Location.ToString().ShouldBe(expected);
    }

    [Theory]
    [InlineData("{ spec: { query: 'a ${x} b' } }", true)]
    [InlineData("{ spec: { query: 'a $x b' } }", false)]
    [InlineData("{ metadata: { annotations: { own: a } }, spec: { query: '${x}' } }", true)]
    public void An_object_with_a_substitution_in_it_is_guarded(string patch, bool guarded)
    {
        var set = Render($"clusters: {{ one: {{ cluster: {patch} }} }}");
        bag.Diagnostics.ShouldBeEmpty();
        Guard(set).ShouldBe(guarded ? "disabled" : null);
    }

    [Fact]
    public void A_substitution_in_a_template_is_guarded_and_keeps_its_places()
    {
        var set = Render("{}", Cluster.Replace("class: fixed", "class: ${podselector:x}", StringComparison.Ordinal));
        bag.Diagnostics.ShouldBeEmpty();
        Guard(set).ShouldBe("disabled");
        var size = set.Files.Single(file => file.Path == "clusters/one/cluster.yaml").Manifests[0].Root.Get("spec", "storage", "size");
        var found = new Descriptor("PGHA4999", "probe", Severity.Error, DiagnosticSource.Operator, "", "").At(size?.Location, "probe");
        new DiagnosticRelocation([set]).Apply(found).Location.ToString().ShouldBe("model.yaml:2:27");
    }

    private static string? Guard(ManifestSet set) => set.Files.Single(file => file.Path == "clusters/one/cluster.yaml").Manifests[0].Root
        .Get("metadata", "annotations", "kustomize.toolkit.fluxcd.io/substitute").Text();

    private static string TextOf(ManifestSet set, string path) => Encoding.UTF8.GetString(set.Files.Single(file => file.Path == path).Content.Span);

    private ManifestSet Render(string overrides, string cluster = Cluster)
    {
        var sources = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["templates/cluster/cluster.yaml.sbn"] = cluster,
            ["templates/cluster/pooler.yaml.sbn"] = Pooler,
            ["templates/platform/namespace.yaml.sbn"] = Platform,
        };
        var root = YamlReader.Read(new YamlSource("env.yaml"), overrides)[0].Root as YamlMapping ?? new YamlMapping([]);
        var settings = new EnvironmentSettings
        {
            Name = new Setting<string>("prod", default),
            File = "env.yaml",
            Overrides = Patches(root["environment"]),
            Clusters = new(default, [.. new[] { "one", "two" }.Select(name => new SettingsEntry<ClusterSettings>(
                new Setting<string>(name, default),
                new ClusterSettings
                {
                    Name = new Setting<string>(name, default),
                    Overrides = root["clusterDefaults"] is { } defaults ? Patches(defaults, true) : Patches(root.Get("clusters", name)),
                }))]),
        };
        var set = TemplateSet.Parse(sources, bag);
        var files = EnvironmentRenderer.RenderTemplates("prod", TemplateBench.Model(Model), set, bag, OverridePlan.For(settings));
        return new ManifestSet("prod", [.. files]);
    }

    private static SettingsMap<OverridePatch>? Patches(YamlNode? node, bool fromDefaults = false) => node is not YamlMapping mapping ? null : new(
        default,
        [.. mapping.Entries.Select(entry => new SettingsEntry<OverridePatch>(
            new Setting<string>(entry.Name, Origin.File(entry.Key.Location ?? default)),
            new OverridePatch(entry.Value, fromDefaults)))]);
}
