using PgHaManifests.Core.Yaml;
using Shouldly;
using Xunit;

namespace PgHaManifests.Core.Tests.Generating;

/// <summary>Reads the committed parameters of Bicep beside the committed Kubernetes objects: both name the same things.</summary>
public class AzureAgreementTests
{
    private const string ClientId = "azure.workload.identity/client-id";

    public static TheoryData<string> Environments()
    {
        var data = new TheoryData<string>();
        foreach (var output in new[] { "output", "tests/cases/generate/everything/output" })
        {
            foreach (var folder in Directory.GetDirectories(Path.Combine(Repository.Root, output)).Order(StringComparer.Ordinal))
            {
                if (Directory.Exists(Path.Combine(folder, "azure")))
                    data.Add(Path.GetRelativePath(Repository.Root, folder));
            }
        }
        return data;
    }

    [Theory]
    [MemberData(nameof(Environments))]
    public void Each_ServiceAccount_with_an_identity_has_its_credential_and_each_credential_its_ServiceAccount(string environment)
    {
        var tree = new Tree(environment);
        var accounts = tree.ServiceAccounts().ToList();
        accounts.ShouldNotBeEmpty();
        foreach (var identity in new[] { "identity", "reader" })
        {
            if (!tree.Values.TryGetValue($"{identity}Credentials", out var credentials))
                continue;
            var subjects = ((List<object>)credentials).Select(credential => (string)((Dictionary<string, object>)credential)["subject"]).ToList();
            var clientId = (string)tree.Values[identity == "reader" ? "readerIdentityClientId" : "identityClientId"];
            var used = accounts.Where(account => account.ClientId == clientId).Select(account => $"system:serviceaccount:{account.Namespace}:{account.Name}").Distinct().ToList();
            used.ShouldBeSubsetOf(subjects);
            subjects.Except(used).ShouldAllBe(spare => used.Contains(spare.Replace("-restore", "", StringComparison.Ordinal)));
            ((List<object>)credentials).Select(credential => (string)((Dictionary<string, object>)credential)["name"]).ShouldBeUnique();
        }
        accounts.Select(account => account.ClientId).Distinct().ShouldBeSubsetOf(
            tree.Values.Where(value => value.Key is "identityClientId" or "readerIdentityClientId").Select(value => (string)value.Value));
    }

    [Theory]
    [MemberData(nameof(Environments))]
    public void Every_archive_lies_in_the_container(string environment)
    {
        var tree = new Tree(environment);
        var url = $"https://{tree.Values["storageAccountName"]}.blob.core.windows.net/{tree.Values["storageContainer"]}/";
        var written = tree.Objects.Where(found => found.Get("kind").Text() == "ObjectStore" && found.Get("spec", "retentionPolicy") is not null)
            .Select(found => found.Get("spec", "configuration", "destinationPath").Text())
            .Concat(tree.Clusters().Select(cluster => cluster.Get("spec", "backup", "barmanObjectStore", "destinationPath").Text())).OfType<string>();

        written.ShouldAllBe(path => path.StartsWith(url, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Environments))]
    public void Every_public_Service_uses_the_address_and_every_certificate_its_name(string environment)
    {
        var tree = new Tree(environment);
        var services = tree.Clusters().SelectMany(cluster => cluster.Get("spec", "managed", "services", "additional").Items().Select(service => (cluster, service)))
            .Where(pair => pair.service.Get("serviceTemplate", "metadata", "annotations", "service.beta.kubernetes.io/azure-pip-name") is not null);
        foreach (var (cluster, service) in services)
        {
            var annotations = service.Get("serviceTemplate", "metadata", "annotations");
            annotations.Get("service.beta.kubernetes.io/azure-pip-name").Text().ShouldBe((string)tree.Values["publicIpName"]);
            annotations.Get("service.beta.kubernetes.io/azure-load-balancer-resource-group").Text().ShouldBe((string)tree.Values["publicIpResourceGroup"]);
            cluster.Get("spec", "certificates", "serverAltDNSNames").Items().Select(name => name.Text())
                .ShouldContain($"{tree.Values["publicIpDnsLabel"]}.{tree.Values["location"]}.cloudapp.azure.com");
        }
    }

    [Fact]
    public void Production_has_an_address_and_a_spare_credential_for_the_environment_that_restores_it()
    {
        var tree = new Tree("output/prod");
        tree.Values.Keys.ShouldContain("publicIpDnsLabel");
        var restored = new Tree("output/prod-restore").ServiceAccounts().ShouldHaveSingleItem();

        ((List<object>)tree.Values["identityCredentials"]).Select(credential => ((Dictionary<string, object>)credential)["subject"])
            .ShouldContain($"system:serviceaccount:{restored.Namespace}:{restored.Name}");
        restored.ClientId.ShouldBe((string)tree.Values["identityClientId"]);
    }

    [Fact]
    public void An_environment_on_the_AKS_cluster_of_its_source_has_no_azure_of_its_own() =>
        Directory.Exists(Path.Combine(Repository.Root, "output", "prod-restore", "azure")).ShouldBeFalse();

    private sealed class Tree(string environment)
    {
        private readonly string folder = Path.Combine(Repository.Root, environment);

        public IReadOnlyList<YamlNode> Objects => [.. Directory.GetFiles(folder, "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .SelectMany(file => YamlReader.Read(new YamlSource(file), File.ReadAllText(file))).Select(document => document.Root).OfType<YamlNode>()];

        public Dictionary<string, object> Values => File.Exists(Path.Combine(folder, "azure", "main.bicepparam"))
            ? BicepParameters.Read(File.ReadAllText(Path.Combine(folder, "azure", "main.bicepparam"))) : [];

        public IEnumerable<YamlNode> Clusters() => Objects.Where(found => found.Get("kind").Text() == "Cluster");

        /// <summary>Those that the tree holds, and those that the operator makes.</summary>
        public IEnumerable<(string Namespace, string Name, string ClientId)> ServiceAccounts()
        {
            foreach (var found in Objects)
            {
                var isCluster = found.Get("kind").Text() == "Cluster";
                var clientId = isCluster
                    ? found.Get("spec", "serviceAccountTemplate", "metadata", "annotations", ClientId).Text()
                    : found.Get("kind").Text() == "ServiceAccount" ? found.Get("metadata", "annotations", ClientId).Text() : null;
                if (clientId is not null)
                    yield return (found.Get("metadata", "namespace").Text()!, found.Get("metadata", "name").Text()!, clientId);
            }
        }
    }
}
