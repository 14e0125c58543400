using PgHaManifests.Core.Rules.Operator.Clusters.Postgres;
using Shouldly;
using Xunit;

namespace PgHaManifests.Core.Tests.Rules.Operator.Clusters.Postgres;

public class SizeTextTests
{
    [Theory]
    [InlineData("512", 512L << 20)]
    [InlineData("+2", 2L << 20)]
    [InlineData("-1", -1L << 20)]
    [InlineData("1024B", 1024)]
    [InlineData("8kB", 8 << 10)]
    [InlineData("8KB", 8 << 10)]
    [InlineData("1 G B", 1L << 30)]
    [InlineData("1.5GB", 3L << 29)]
    [InlineData("2TB", 2L << 40)]
    [InlineData("MB", 0)]
    [InlineData("0.0GB", 0)]
    public void Size_is_read(string text, long bytes)
    {
        SizeText.TryRead(text, out var size).ShouldBeTrue();
        size.Value.ShouldBe(bytes);
    }

    [Theory]
    [InlineData("1G")]
    [InlineData("256mb")]
    [InlineData("256Mb")]
    [InlineData("1GiB")]
    [InlineData("1.5B")]
    [InlineData("B")]
    [InlineData(" 1024")]
    [InlineData("1GB ")]
    [InlineData("128\tMB")]
    [InlineData("--1MB")]
    [InlineData("1e3B")]
    [InlineData("25%")]
    [InlineData("9223372036854775808")]
    public void Other_texts_are_no_sizes(string text)
    {
        SizeText.TryRead(text, out var size).ShouldBeFalse();
        size.Sign.ShouldBe(0);
    }

    [Fact]
    public void A_number_of_megabytes_beyond_all_measure_is_capped()
    {
        SizeText.TryRead("9223372036854775807", out var size).ShouldBeTrue();
        size.Value.ShouldBe(long.MaxValue);
    }
}
