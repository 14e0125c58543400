using PgHaManifests.Core.Rules.Azure;
using PgHaManifests.Core.Rules.Azure.Archive;
using PgHaManifests.Core.Rules.Azure.Disks;
using PgHaManifests.Core.Rules.Azure.Network;
using Shouldly;
using Xunit;

namespace PgHaManifests.Core.Tests.Rules.Azure;

public class AzureFactsTests
{
    [Theory]
    [InlineData("203.0.113.0/24", 24, false)]
    [InlineData("203.0.113.7/24", 24, true)]
    [InlineData("203.0.113.7", 32, false)]
    [InlineData("203.0.113.7/32", 32, false)]
    [InlineData("0.0.0.0/0", 0, false)]
    [InlineData("10.0.0.1/0", 0, true)]
    [InlineData("2001:db8::/32", 32, false)]
    [InlineData("2001:db8::1/32", 32, true)]
    public void A_network_shows_its_prefix_and_bits_beyond_it(string text, int prefix, bool hostBits)
    {
        var network = SourceNetwork.Parse(text).ShouldNotBeNull();

        (network.Prefix, network.HasHostBits, network.IsAny).ShouldBe((prefix, hostBits, prefix == 0));
    }

    [Theory]
    [InlineData("203.0.113.0/33")]
    [InlineData("203.0.113.0/-1")]
    [InlineData("everywhere")]
    public void What_is_no_network_is_none(string text) => SourceNetwork.Parse(text).ShouldBeNull();

    [Theory]
    [InlineData("Standard_D8ds_v5", 8, 32)]
    [InlineData("standard_d8ds_v5", 8, 32)]
    [InlineData("Standard_D8s_v5", 8, 32)]
    [InlineData("Standard_E96ds_v5", 96, 672)]
    public void A_size_is_known_by_its_name_with_or_without_a_local_disk(string name, int cores, int memory)
    {
        var size = VmSizes.Find(name).ShouldNotBeNull();

        (size.Cores, size.Memory).ShouldBe((cores, memory));
        size.AllocatableCores.ShouldBeLessThan(cores);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Standard_B2ms")]
    public void A_size_that_is_not_in_the_table_is_not_judged(string? name) => VmSizes.Find(name).ShouldBeNull();

    [Theory]
    [InlineData("https://account.blob.core.windows.net/backups")]
    [InlineData("https://account.blob.core.windows.net/backups/prod/")]
    [InlineData("https://account.blob.core.usgovcloudapi.net/backups")]
    [InlineData("http://azurite:10000/account/backups")]
    public void A_container_s_address_is_taken(string destination) => AzureStore.FaultOf(destination).ShouldBeNull();

    [Theory]
    [InlineData("account/backups")]
    [InlineData("s3://bucket/path")]
    [InlineData("https://account.blob.core.windows.net/")]
    [InlineData("https://Account.blob.core.windows.net/backups")]
    [InlineData("https://account.blob.example.com/backups")]
    [InlineData("http://account.blob.core.windows.net/backups")]
    [InlineData("http://azurite:10000/account")]
    public void Anything_else_is_not(string destination) => AzureStore.FaultOf(destination).ShouldNotBeNull();

    [Theory]
    [InlineData("shop", true)]
    [InlineData("shop-1", true)]
    [InlineData("1shop", false)]
    [InlineData("sh", false)]
    [InlineData("shop-", false)]
    [InlineData("Shop", false)]
    public void A_dns_label_is_told_from_other_names(string name, bool isLabel) => AzureNames.IsDnsLabel(name).ShouldBe(isLabel);
}
