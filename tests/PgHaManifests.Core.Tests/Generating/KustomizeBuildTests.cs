using PgHaManifests.Core.Yaml;
using Shouldly;
using Xunit;

namespace PgHaManifests.Core.Tests.Generating;

/// <summary>Builds the committed trees by the real kubectl and looks at the objects that come out.</summary>
public class KustomizeBuildTests
{
    [Theory]
    [InlineData("output")]
    [InlineData("tests/cases/generate/everything/output")]
    public void Each_environment_and_each_cluster_of_it_builds(string output)
    {
        foreach (var environment in Directory.GetDirectories(Path.Combine(Repository.Root, output)).Order(StringComparer.Ordinal))
        {
            var all = Build(environment).Select(Identity).ToList();
            all.ShouldBeUnique();
            foreach (var cluster in Directory.GetDirectories(Path.Combine(environment, "clusters")))
                Build(cluster).Select(Identity).ShouldBeSubsetOf(all);
            var written = Directory.GetFiles(environment, "*.yaml", SearchOption.AllDirectories)
                .Where(file => !Path.GetRelativePath(environment, file).StartsWith("gitops", StringComparison.Ordinal))
                .SelectMany(file => YamlReader.Read(new YamlSource(""), File.ReadAllText(file)))
                .Where(document => document.Root.Get("kind").Text() is not (null or "Kustomization"))
                .Select(document => Identity(document.Root!));
            all.Order(StringComparer.Ordinal).ShouldBe(written.Order(StringComparer.Ordinal), environment);
            var sync = Path.Combine(environment, "gitops", "sync");
            if (Directory.Exists(sync))
                Build(sync).Select(Identity).ShouldBeUnique();
        }
    }

    [Fact]
    public void Production_holds_the_articles_deployment_made_right()
    {
        var objects = Build(Path.Combine(Repository.Root, "output", "prod"));
        var spec = objects.Single(found => found.Get("kind").Text() == "Cluster").Get("spec");

        spec.Get("instances").ShouldBeOfType<YamlScalar>().Text.ShouldBe("3");
        spec.Get("postgresql", "synchronous", "failoverQuorum").IsTrue().ShouldBeTrue();
        spec.Get("plugins").Items()[0].Get("isWALArchiver").IsTrue().ShouldBeTrue();
        spec.Get("backup", "barmanObjectStore").ShouldBeNull();
        spec.Get("postgresql", "pg_hba").Items()[^1].Text().ShouldBe("hostnossl all all all reject");
        spec.Get("resources", "requests", "memory").Text().ShouldBe(spec.Get("resources", "limits", "memory").Text());
        spec.Get("serviceAccountTemplate", "metadata", "annotations", "azure.workload.identity/client-id").Text().ShouldNotBeNull();
        spec.Get("inheritedMetadata", "labels", "azure.workload.identity/use").Text().ShouldBe("true");
        spec.Get("inheritedMetadata", "annotations", "cluster-autoscaler.kubernetes.io/safe-to-evict").Text().ShouldBe("false");
        var services = spec.Get("managed", "services", "additional").Items();
        services.Select(service => service.Get("selectorType").Text()).ShouldBe(["ro", "rw"]);
        services.Count(service => service.Get("serviceTemplate", "spec", "loadBalancerSourceRanges").Items().Count > 0).ShouldBe(2);
        spec.Get("certificates", "serverAltDNSNames").Items().Count.ShouldBe(1);
        objects.Select(found => found.Get("kind").Text()).Order(StringComparer.Ordinal).ShouldBe(
        [
            "Cluster", "ConfigMap", "ExternalSecret", "HelmRelease", "HelmRelease", "HelmRepository", "Namespace", "Namespace", "NetworkPolicy", "ObjectStore", "PodDisruptionBudget", "PodMonitor", "PriorityClass", "PrometheusRule", "PrometheusRule", "ScheduledBackup", "SecretStore", "ServiceAccount", "StorageClass",
            "VolumeSnapshotClass",
        ]);
    }

    private static IReadOnlyList<YamlNode> Build(string folder)
    {
        var run = ExternalTool.Kubectl.Run(["kustomize", folder]);
        run.ExitCode.ShouldBe(0, run.StandardError);
        return [.. YamlReader.Read(new YamlSource(""), run.StandardOutput).Select(document => document.Root).OfType<YamlNode>()];
    }

    private static string Identity(YamlNode found) =>
        $"{found.Get("apiVersion").Text()} {found.Get("kind").Text()} {found.Get("metadata", "namespace").Text()}/{found.Get("metadata", "name").Text()}";
}
