using Shouldly;
using Xunit;

namespace PgHaManifests.Core.Tests.Settings;

/// <summary>What Bicep is asked to make, and what it can't.</summary>
public sealed class AzureDeploymentTests : IDisposable
{
    private const string Issuer = "https://westus3.oic.prod-aks.azure.com/00000000-0000-0000-0000-000000000002/1111/";

    private readonly SettingsSandbox sandbox = new();

    public void Dispose() => sandbox.Dispose();

    [Fact]
    public void A_cluster_has_a_credential_and_its_restore_a_spare_one()
    {
        var deployment = sandbox.Environment("prod", Text(["pg"])).Good("prod").Deployment.ShouldNotBeNull();

        deployment.IdentityCredentials.Select(credential => (credential.Name.Value, credential.Subject.Value, credential.Spare.Value)).ShouldBe(
        [
            ("db_pg", "system:serviceaccount:db:pg", false),
            ("db_pg-restore", "system:serviceaccount:db:pg-restore", true),
        ]);
        deployment.TokenAudience.Value.ShouldBe("api://AzureADTokenExchange");
    }

    [Theory]
    [InlineData("chinanorth3", "api://AzureADTokenExchangeChina")]
    [InlineData("usgovvirginia", "api://AzureADTokenExchangeUSGov")]
    public void Other_clouds_have_an_audience_of_their_own(string location, string audience) =>
        sandbox.Environment("prod", Text(["pg"], location: location)).Good("prod").Deployment.ShouldNotBeNull().TokenAudience.Value.ShouldBe(audience);

    [Fact]
    public void Spare_ones_stay_out_where_not_all_fit()
    {
        var deployment = sandbox.Environment("prod", Text([.. Enumerable.Range(1, 11).Select(number => $"pg{number}")])).Good("prod").Deployment.ShouldNotBeNull();

        deployment.IdentityCredentials.Count.ShouldBe(11);
        deployment.IdentityCredentials.ShouldAllBe(credential => !credential.Spare.Value);
    }

    [Fact]
    public void More_clusters_than_Azure_takes_credentials_are_refused_and_share_a_ServiceAccount_instead()
    {
        string[] names = [.. Enumerable.Range(1, 21).Select(number => $"pg{number}")];

        sandbox.Environment("prod", Text(names)).Findings("prod").ShouldContain(found => found.Contains("21 federated credentials", StringComparison.Ordinal));
        sandbox.Environment("prod", Text(names, identity: "serviceAccount: pg-all, ")).Good("prod").Deployment.ShouldNotBeNull().IdentityCredentials.ShouldHaveSingleItem()
            .Subject.Value.ShouldBe("system:serviceaccount:db:pg-all");
    }

    [Fact]
    public void A_long_name_is_cut_and_stays_unlike_every_other()
    {
        var place = new string('n', 63);
        var account = new string('a', 62);
        var names = new[] { "b", "c" }.Select(last =>
            sandbox.Environment("prod", Text(["pg"], identity: $"serviceAccount: {account}{last}, ").Replace("namespace: db", $"namespace: {place}", StringComparison.Ordinal))
                .Good("prod").Deployment.ShouldNotBeNull().IdentityCredentials.ShouldHaveSingleItem().Name.Value).ToList();

        names.ShouldAllBe(name => name.Length == 120);
        names.ShouldBeUnique();
    }

    [Theory]
    [InlineData("  resourceGroup: rg-db\n", "azure.resourceGroup")]
    [InlineData("  location: westus3\n", "azure.location")]
    [InlineData("  aks: { name: aks, oidcIssuerUrl: " + Issuer + " }\n", "azure.aks.oidcIssuerUrl")]
    public void What_is_missing_for_it_is_counted(string line, string key)
    {
        var text = Text(["pg"]);
        text.ShouldContain(line);
        var loaded = sandbox.Environment("prod", text.Replace(line, "", StringComparison.Ordinal)).Load();

        loaded.Environments["prod"].Settings.ShouldNotBeNull().Deployment.ShouldBeNull();
        loaded.Findings(["prod"]).NotEvaluated.Keys.ShouldContain($"azure/ of prod is not generated: it needs {key}");
    }

    [Theory]
    [InlineData("existing: true, sku: Standard_GZRS", "sku is set, but existing is true")]
    [InlineData("existing: true, network: { access: public }", "network is set, but existing is true")]
    [InlineData("container: backups", "azure.storageAccount.network is missing")]
    public void An_account_that_is_there_is_left_alone_and_a_new_one_needs_a_way_to_it(string account, string message) =>
        sandbox.Environment("prod", Text(["pg"]).Replace("network: { access: public }", account, StringComparison.Ordinal)).Findings("prod")
            .ShouldContain(found => found.Contains(message, StringComparison.Ordinal));

    [Fact]
    public void An_address_in_the_group_that_dies_with_the_cluster_is_refused() =>
        sandbox.Environment("prod", Text(["pg"]).Replace("aks: { name: aks,", "publicIp: { name: pip, resourceGroup: RG-nodes }\n  aks: { name: aks, nodeResourceGroup: rg-nodes,", StringComparison.Ordinal))
            .Findings("prod").ShouldContain(found => found.Contains("dies with the AKS cluster", StringComparison.Ordinal));

    private static string Text(string[] clusters, string location = "westus3", string identity = "") =>
        $$"""
        namespace: db
        azure:
          location: {{location}}
          resourceGroup: rg-db
          aks: { name: aks, oidcIssuerUrl: {{Issuer}} }
          identity: { name: mi-pg, {{identity}}clientId: 00000000-0000-0000-0000-000000000003 }
          storageAccount: { name: pgbackups, network: { access: public } }
        operators: { cloudNativePg: { version: 1.30.0 }, barmanCloud: { version: 0.13.0 }, certManager: { version: 1.21.1 } }
        clusterDefaults:
          postgres: { version: "18.4" }
          storage: { size: 64Gi }
        clusters:
        {{string.Join('\n', clusters.Select(cluster => $"  {cluster}: {{}}"))}}

        """;
}
