using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Manifests;
using PgHaManifests.Core.Yaml;
using Shouldly;
using Xunit;

namespace PgHaManifests.Core.Tests.Manifests;

public sealed class BuildFileTests
{
    [Theory]
    [InlineData("apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nresources: [a.yaml]")]
    [InlineData("apiVersion: kustomize.config.k8s.io/v1alpha1\nkind: Component\npatches: [{path: p.yaml, target: {kind: Cluster}}]")]
    [InlineData("resources:\nnamePrefix: a-")]
    [InlineData("Resources: [a.yaml]")]
    [InlineData("replicas: [{name: a, count: 3}]")]
    [InlineData("helmCharts: [{name: x, valuesInline: {a: {b: [1, true]}}}]")]
    public void What_kustomize_reads_passes(string text) => Check(text).ShouldBeEmpty();

    [Theory]
    [InlineData("namespce: x", "namespce", "did you mean 'namespace'?")]
    [InlineData("resources: [1]", "resources[0]", "text (quote it)")]
    [InlineData("namePrefix: 1", "namePrefix", "text (quote it)")]
    [InlineData("images: [{name: a, newTag: 18.1}]", "images[0].newTag", "text (quote it)")]
    [InlineData("images: [{name: a, newTags: x}]", "images[0].newTags", "did you mean 'newTag'?")]
    [InlineData("replicas: [{name: a, count: \"3\"}]", "replicas[0].count", "a whole number")]
    [InlineData("resources: a.yaml", "resources", "a list")]
    [InlineData("commonLabels: {a: 1}", "commonLabels.a", "text (quote it)")]
    [InlineData("generatorOptions: {immutable: \"true\"}", "generatorOptions.immutable", "true or false")]
    [InlineData("resources: []\nresources: []", null, "already set")]
    [InlineData("inventory: {type: x}", "inventory", "there are ")]
    [InlineData("kind: Kustomize\napiVersion: kustomize.config.k8s.io/v1beta1", "kind", "Kustomization or Component")]
    [InlineData("apiVersion: kustomize.config.k8s.io/v1", "apiVersion", "kustomize.config.k8s.io/v1beta1")]
    [InlineData("apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Component", "apiVersion", "kustomize.config.k8s.io/v1alpha1")]
    public void What_kustomize_refuses_is_an_error_at_the_field(string text, string? path, string said)
    {
        var found = Check(text).ShouldHaveSingleItem();
        found.Path.ShouldBe(path);
        found.Location!.Value.Line.ShouldBeGreaterThan(0);
        $"{found.Message} {found.Help}".ShouldContain(said);
        found.Source.ShouldBe(DiagnosticSource.Output);
    }

    [Theory]
    [InlineData("a/b.yaml", "apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization", true)]
    [InlineData("a/kustomization.yaml", "resources: []", true)]
    [InlineData("kustomization.yml", "resources: []", true)]
    [InlineData("a/kustomization.yaml", "kind: Component", true)]
    [InlineData("a/kustomization.yaml", "kind: ConfigMap", false)]
    [InlineData("a/kustomization.yaml", "apiVersion: v1\nkind: ConfigMap", false)]
    [InlineData("a/b.yaml", "resources: []", false)]
    [InlineData("a/b.yaml", "apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization", false)]
    public void A_build_file_is_told_by_its_apiVersion_or_its_name(string file, string text, bool expected) =>
        BuildFile.Is(file, Root(text)).ShouldBe(expected);

    /// <summary>Kustomize itself is asked whether it knows every field, with a value of its type.</summary>
    [Fact]
    public void Kustomize_knows_every_field_that_passes()
    {
        var text = string.Concat(BuildFileShape.Kustomization.Fields!
            .Where(field => field.Key is not ("apiVersion" or "kind"))
            .OrderBy(field => field.Key, StringComparer.Ordinal)
            .Select(field => $"{field.Key}: {Sample(field.Value, field.Key)}\n"));
        var folder = Directory.CreateTempSubdirectory("pgha-test-");
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, "kustomization.yaml"), text);
            var run = ExternalTool.Kubectl.Run(["kustomize", folder.FullName]);
            // It stumbles later, over files that do not exist; a field or type that it does not take would stop it before.
            run.StandardError.ShouldNotContain("invalid Kustomization");
            run.StandardError.ShouldNotContain("unknown field");
            Check(text).ShouldBeEmpty();

            File.WriteAllText(Path.Combine(folder.FullName, "kustomization.yaml"), $"{text}noSuchField: x\n");
            ExternalTool.Kubectl.Run(["kustomize", folder.FullName]).StandardError.ShouldContain("invalid Kustomization");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>A value of a shape with every field in it.</summary>
    private static string Sample(BuildFileShape shape, string path) => shape.Type switch
    {
        BuildFileType.Text => "text",
        BuildFileType.Flag => "true",
        BuildFileType.Integer => "1",
        BuildFileType.Open => "{a: 1}",
        BuildFileType.List => $"[{Sample(shape.Item!, path)}]",
        BuildFileType.Map => $"{{a: {Sample(shape.Item!, path)}}}",
        _ => "{" + string.Join(", ", shape.Fields!
            .Where(field => !Newer.Contains($"{path}.{field.Key}"))
            .OrderBy(field => field.Key, StringComparer.Ordinal)
            .Select(field => $"{field.Key}: {Sample(field.Value, $"{path}.{field.Key}")}")) + "}",
    };

    /// <summary>Fields that the release of kustomize which the tests meet may not know yet.</summary>
    private static readonly string[] Newer = ["helmCharts.devel", "helmCharts.digest", "replacements.sourceValue"];

    private static IReadOnlyList<Diagnostic> Check(string text)
    {
        var bag = new DiagnosticBag();
        BuildFile.Check(YamlReader.Read(new YamlSource("kustomization.yaml"), text)[0], bag);
        return bag.Diagnostics;
    }

    private static YamlNode Root(string text) => YamlReader.Read(new YamlSource("kustomization.yaml"), text)[0].Root!;
}
