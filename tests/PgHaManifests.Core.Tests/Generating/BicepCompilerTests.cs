using System.Text.Json;
using Shouldly;
using Xunit;

namespace PgHaManifests.Core.Tests.Generating;

/// <summary>Gives the committed Bicep to the real compiler and looks at the ARM template that comes out.</summary>
public class BicepCompilerTests
{
    [Theory]
    [MemberData(nameof(AzureAgreementTests.Environments), MemberType = typeof(AzureAgreementTests))]
    public void It_compiles_without_a_warning(string environment)
    {
        var folder = Path.Combine(Repository.Root, environment, "azure");
        foreach (var arguments in new[] { (string[])["build", Path.Combine(folder, "main.bicep"), "--stdout"], ["build-params", Path.Combine(folder, "main.bicepparam"), "--stdout"] })
        {
            var run = ExternalTool.Bicep.Run(arguments);
            run.StandardError.ShouldBeEmpty();
            run.ExitCode.ShouldBe(0);
        }
    }

    [Theory]
    [MemberData(nameof(AzureAgreementTests.Environments), MemberType = typeof(AzureAgreementTests))]
    public void It_is_laid_out_as_the_compilers_own_formatter_does(string environment)
    {
        foreach (var file in Directory.GetFiles(Path.Combine(Repository.Root, environment, "azure"), "*.bicep*"))
            ExternalTool.Bicep.Run(["format", file, "--stdout"]).StandardOutput.ShouldBe(File.ReadAllText(file), file);
    }

    [Fact]
    public void Production_hardens_the_account_and_gives_each_identity_no_more_than_it_needs()
    {
        var resources = Resources("output/prod");

        var account = resources.Single(resource => Type(resource) == "Microsoft.Storage/storageAccounts").GetProperty("properties");
        account.GetProperty("allowSharedKeyAccess").GetBoolean().ShouldBeFalse();
        account.GetProperty("allowBlobPublicAccess").GetBoolean().ShouldBeFalse();
        account.GetProperty("minimumTlsVersion").GetString().ShouldBe("TLS1_2");
        account.GetProperty("networkAcls").GetProperty("defaultAction").GetString().ShouldBe("Deny");
        account.GetProperty("networkAcls").GetProperty("virtualNetworkRules")[0].GetProperty("id").GetString().ShouldBe("[parameters('storageSubnetId')]");
        var blobs = resources.Single(resource => Type(resource) == "Microsoft.Storage/storageAccounts/blobServices").GetProperty("properties");
        blobs.GetProperty("isVersioningEnabled").GetBoolean().ShouldBeTrue();
        blobs.GetProperty("deleteRetentionPolicy").GetProperty("enabled").GetBoolean().ShouldBeTrue();
        blobs.GetProperty("containerDeleteRetentionPolicy").GetProperty("enabled").GetBoolean().ShouldBeTrue();
        var credentials = resources.Where(resource => Type(resource).EndsWith("/federatedIdentityCredentials", StringComparison.Ordinal)).ToList();
        credentials.Count.ShouldBe(2);
        foreach (var credential in credentials)
        {
            credential.GetProperty("copy").GetProperty("mode").GetString().ShouldBe("serial");
            credential.GetProperty("copy").GetProperty("batchSize").GetInt32().ShouldBe(1);
        }
        var scopes = resources.Where(resource => Type(resource) == "Microsoft.Authorization/roleAssignments").Select(resource => resource.GetProperty("scope").GetString()!).ToList();
        scopes.Count.ShouldBe(2);
        scopes.ShouldContain(scope => scope.Contains("blobServices/containers", StringComparison.Ordinal));
        scopes.ShouldContain(scope => scope.Contains("Microsoft.KeyVault/vaults", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("full", "privateEndpoint")]
    [InlineData("shared", "vnetRule")]
    [InlineData("older", "public")]
    [InlineData("encrypted", "existing")]
    public void Each_way_to_the_account_is_made_by_one_environment(string environment, string way)
    {
        var resources = Resources($"tests/cases/generate/everything/output/{environment}");
        var accounts = resources.Where(resource => Type(resource) == "Microsoft.Storage/storageAccounts" && !IsExisting(resource)).ToList();

        accounts.Count.ShouldBe(way == "existing" ? 0 : 1);
        resources.Any(resource => Type(resource) == "Microsoft.Network/privateEndpoints").ShouldBe(way == "privateEndpoint");
        if (way == "existing")
            return;
        var properties = accounts[0].GetProperty("properties");
        properties.GetProperty("publicNetworkAccess").GetString().ShouldBe(way == "privateEndpoint" ? "Disabled" : "Enabled");
        properties.GetProperty("networkAcls").GetProperty("defaultAction").GetString().ShouldBe(way == "public" ? "Allow" : "Deny");
        properties.GetProperty("networkAcls").TryGetProperty("virtualNetworkRules", out _).ShouldBe(way == "vnetRule");
    }

    [Fact]
    public void The_address_lies_in_its_own_group_in_all_zones_with_its_label()
    {
        var module = Resources("output/prod").Single(resource => Type(resource) == "Microsoft.Resources/deployments");
        module.GetProperty("resourceGroup").GetString().ShouldBe("[parameters('publicIpResourceGroup')]");
        var resources = Inner(module.GetProperty("properties").GetProperty("template"));
        var address = resources.Single(resource => Type(resource) == "Microsoft.Network/publicIPAddresses");

        address.GetProperty("sku").GetProperty("name").GetString().ShouldBe("Standard");
        address.GetProperty("zones").GetArrayLength().ShouldBe(3);
        address.GetProperty("properties").GetProperty("dnsSettings").GetProperty("domainNameLabel").GetString().ShouldBe("[parameters('dnsLabel')]");
        resources.Count(resource => Type(resource) == "Microsoft.Authorization/roleAssignments").ShouldBe(1);
    }

    private static List<JsonElement> Resources(string environment)
    {
        var run = ExternalTool.Bicep.Run(["build", Path.Combine(Repository.Root, environment, "azure", "main.bicep"), "--stdout"]);
        run.ExitCode.ShouldBe(0, run.StandardError);
        return Inner(JsonDocument.Parse(run.StandardOutput).RootElement);
    }

    /// <summary>A template that uses types of its own names its resources, another lists them.</summary>
    private static List<JsonElement> Inner(JsonElement template) => template.GetProperty("resources") is { ValueKind: JsonValueKind.Object } named
        ? [.. named.EnumerateObject().Select(resource => resource.Value)] : [.. template.GetProperty("resources").EnumerateArray()];

    private static string Type(JsonElement resource) => resource.GetProperty("type").GetString()!;

    private static bool IsExisting(JsonElement resource) => resource.TryGetProperty("existing", out var existing) && existing.GetBoolean();
}
