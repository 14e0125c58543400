using System.Text;
using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Settings.Derived;
using PgHaManifests.Core.Settings.Values;
using PgHaManifests.Core.Yaml;
using Shouldly;
using Xunit;

namespace PgHaManifests.Core.Tests.Generating;

/// <summary>Every combination of the table of supported versions is rendered; what its authors do not support is refused with the reason.</summary>
public class OperatorTableTests
{
    private const string OtherChart = "99.1.0";
    private static readonly string[] Controllers = ["flux", "argocd"];
    private static readonly string[] OperatorReleases = ["1.28.4", "1.29.2", "1.30.0"];
    private static readonly string[] KubernetesMinors = ["1.33", "1.34", "1.35", "1.36"];

    public static TheoryData<string, string, string> Combinations()
    {
        var all = new TheoryData<string, string, string>();
        foreach (var controller in Controllers)
        {
            foreach (var release in OperatorReleases)
            {
                foreach (var kubernetes in KubernetesMinors)
                    all.Add(controller, release, kubernetes);
            }
        }
        return all;
    }

    [Theory]
    [MemberData(nameof(Combinations))]
    public void An_operator_is_installed_on_the_Kubernetes_that_it_supports_and_refused_on_any_other(string controller, string release, string kubernetes)
    {
        var facts = OperatorCatalog.Of(OperatorInstalls.CloudNativePg);
        var known = facts.Charts.GetValueOrDefault(release);
        var chart = known is null ? $", chart: {OtherChart}" : "";
        var result = Generate(controller, kubernetes, $"cloudNativePg: {{ version: {release}, install: true{chart} }}");

        var errors = result.Diagnostics.Where(found => found.Severity == Severity.Error).ToList();
        if (facts.Kubernetes[Versions.Minor(release)].Contains(kubernetes))
        {
            errors.ShouldBeEmpty();
            ChartVersion(Objects(result, "operators/cloudnative-pg.yaml").ShouldHaveSingleItem()).ShouldBe(known ?? OtherChart);
        }
        else
        {
            errors.ShouldHaveSingleItem().Message.ShouldContain($"azure.aks.kubernetesVersion is {kubernetes}, but cloudnative-pg {release} supports");
            result.Trees.ShouldBeNull();
        }
    }

    [Theory]
    [InlineData("flux", "HelmRelease")]
    [InlineData("argocd", "Application")]
    public void Each_release_with_a_known_chart_is_installed_from_it(string controller, string kind)
    {
        foreach (var facts in OperatorCatalog.All)
        {
            foreach (var (release, chart) in facts.Charts)
            {
                var needs = facts.Needs.Where(key => key != OperatorInstalls.CloudNativePg).Select(key => $"{key}: {{ version: {OperatorCatalog.Of(key).Charts.Keys.First()} }}");
                var main = facts.Key == OperatorInstalls.CloudNativePg ? [] : new[] { "cloudNativePg: { version: 1.30.0 }" };
                var result = Generate(controller, "1.35", [.. main, .. needs, $"{facts.Key}: {{ version: {release}, install: true }}"]);

                result.Diagnostics.Where(found => found.Severity == Severity.Error).ShouldBeEmpty();
                var found = Objects(result, $"operators/{facts.Chart}.yaml").ShouldHaveSingleItem();
                found.Get("kind").Text().ShouldBe(kind);
                ChartVersion(found).ShouldBe(chart);
                Values(found).ShouldNotBeNull();
            }
        }
    }

    [Fact]
    public void The_table_knows_what_production_needs()
    {
        OperatorCatalog.Of(OperatorInstalls.CloudNativePg).Charts["1.30.0"].ShouldBe("0.29.0");
        OperatorCatalog.Of(OperatorInstalls.BarmanCloud).Charts["0.13.0"].ShouldBe("0.7.0");
        OperatorCatalog.Of(OperatorInstalls.BarmanCloud).Needs.ShouldBe([OperatorInstalls.CloudNativePg, OperatorInstalls.CertManager]);
        OperatorCatalog.Of(OperatorInstalls.CloudNativePg).Kubernetes.Keys.ShouldBe(Versions.KnownOperatorMinors);
        OperatorCatalog.All.Select(facts => facts.Key).ShouldBe(OperatorInstalls.Of(Everything()).Select(one => one.Key));
    }

    [Theory]
    [InlineData("flux")]
    [InlineData("argocd")]
    public void The_operator_runs_twice_rolls_out_slowly_and_is_configured_by_its_chart_alone(string controller)
    {
        var result = Generate(controller, "1.35", "cloudNativePg: { version: 1.30.0, install: true, namespace: databases-operator }");
        var values = Values(Objects(result, "operators/cloudnative-pg.yaml").ShouldHaveSingleItem());

        values.Get("replicaCount").ShouldBeOfType<YamlScalar>().Text.ShouldBe("2");
        values.Get("config", "data", "CLUSTERS_ROLLOUT_DELAY").Text().ShouldBe("60");
        values.Get("config", "data", "INSTANCES_ROLLOUT_DELAY").Text().ShouldBe("10");
        values.Get("topologySpreadConstraints").Items().Count.ShouldBe(2);
        values.Get("nodeSelector", "kubernetes.azure.com/mode").Text().ShouldBe("system");
        values.Get("resources", "limits", "memory").Text().ShouldNotBeNull();
        var all = Objects(result, "operators/");
        all.Select(found => found.Get("kind").Text()).ShouldNotContain("ConfigMap");
        all.Single(found => found.Get("kind").Text() == "PodDisruptionBudget").Get("metadata", "namespace").Text().ShouldBe("databases-operator");
        all.Single(found => found.Get("kind").Text() == "Namespace").Get("metadata", "name").Text().ShouldBe("databases-operator");
    }

    [Fact]
    public void Nothing_is_installed_unless_it_is_asked_for() =>
        Objects(Generate("flux", "1.35", "cloudNativePg: { version: 1.30.0 }"), "operators/").ShouldBeEmpty();

    [Fact]
    public void The_plugin_comes_after_what_it_needs()
    {
        var result = Generate("flux", "1.35",
            "cloudNativePg: { version: 1.30.0, install: true }", "certManager: { version: 1.21.1, install: true }", "barmanCloud: { version: 0.13.0, install: true }");

        Objects(result, "operators/plugin-barman-cloud.yaml")[0].Get("spec", "dependsOn").Items().Select(other => other.Get("name").Text())
            .ShouldBe(["here-cloudnative-pg", "here-cert-manager"]);
        Objects(result, "operators/plugin-barman-cloud.yaml")[0].Get("spec", "targetNamespace").Text().ShouldBe("cnpg-system");
        Objects(result, "operators/repository-").Count.ShouldBe(2);
    }

    private static Core.Settings.Model.OperatorsSettings Everything()
    {
        var one = new Core.Settings.Model.OperatorSettings();
        return new Core.Settings.Model.OperatorsSettings { CloudNativePg = one, BarmanCloud = one, CertManager = one, ExternalSecrets = one, PrometheusStack = one };
    }

    private static GenerationResult Generate(string controller, string kubernetes, params string[] operators)
    {
        var root = Directory.CreateTempSubdirectory("pgha");
        try
        {
            var text = new StringBuilder("namespace: db\npolicy: development\n")
                .Append($"azure: {{ aks: {{ name: aks, kubernetesVersion: \"{kubernetes}\" }} }}\n")
                .Append($"gitops: {{ controller: {controller}, repository: https://example.com/x }}\noperators:\n");
            foreach (var one in operators)
                text.Append("  ").Append(one).Append('\n');
            text.Append("clusters: { pg: { storage: { size: 8Gi }, postgres: { version: \"18.4\" }, backup: { enabled: false } } }\n");
            Directory.CreateDirectory(Path.Combine(root.FullName, "environments"));
            File.WriteAllText(Path.Combine(root.FullName, "environments", "here.yaml"), text.ToString());
            return Generation.Run(new GenerationRequest(root.FullName, []));
        }
        finally
        {
            root.Delete(recursive: true);
        }
    }

    private static List<YamlNode> Objects(GenerationResult result, string path)
    {
        result.Diagnostics.Where(found => found.Severity == Severity.Error).ShouldBeEmpty();
        return
        [
            .. result.Trees!.Value.Single().Files
                .Where(file => file.Path.StartsWith(path, StringComparison.Ordinal) && !file.Path.EndsWith("kustomization.yaml", StringComparison.Ordinal))
                .SelectMany(file => file.Manifests).Select(manifest => (YamlNode)manifest.Root),
        ];
    }

    private static string? ChartVersion(YamlNode found) =>
        (found.Get("spec", "chart", "spec", "version") ?? found.Get("spec", "source", "targetRevision")).Text();

    private static YamlNode? Values(YamlNode found) => found.Get("spec", "values") ?? found.Get("spec", "source", "helm", "valuesObject");
}
