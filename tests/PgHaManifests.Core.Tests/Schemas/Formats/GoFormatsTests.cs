using PgHaManifests.Core.Schemas.Formats;
using Shouldly;
using Xunit;

namespace PgHaManifests.Core.Tests.Schemas.Formats;

public class GoFormatsTests
{
    [Theory]
    [InlineData("0", 0)]
    [InlineData("1h30m", 5_400_000_000_000)]
    [InlineData("-1.5s", -1_500_000_000)]
    [InlineData("+5ms", 5_000_000)]
    [InlineData("1.s", 1_000_000_000)]
    [InlineData(".5us", 500)]
    [InlineData("2µs3ns", 2_003)]
    [InlineData("-9223372036854775808ns", long.MinValue)]
    [InlineData("9223372036854775807ns", long.MaxValue)]
    public void A_duration_is_read_as_in_Go(string text, long nanoseconds)
    {
        GoDuration.TryParse(text, out var read).ShouldBeTrue();
        read.ShouldBe(nanoseconds);
    }

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("5")]
    [InlineData("1d")]
    [InlineData("s")]
    [InlineData(".s")]
    [InlineData("1h 30m")]
    [InlineData("1h-30m")]
    [InlineData("9223372036854775808ns")]
    [InlineData("2562048h")]
    public void Anything_else_is_no_duration(string text) => GoDuration.TryParse(text, out _).ShouldBeFalse();

    [Theory]
    [InlineData("2026-03-04T05:06:07Z", true)]
    [InlineData("2026-03-04T5:06:07Z", true)]
    [InlineData("2026-03-04T05:06:07,5Z", true)]
    [InlineData("2026-03-04T05:06:07.123456789-07:00", true)]
    [InlineData("0000-02-29T00:00:00Z", true)]
    [InlineData("2026-03-04t05:06:07Z", false)]
    [InlineData("2026-03-04T05:06:07z", false)]
    [InlineData("2026-03-04T05:06:60Z", false)]
    [InlineData("2026-03-04T05:06Z", false)]
    [InlineData("2026-03-04T05:06:07.Z", false)]
    [InlineData("2026-03-04T05:06:07+0100", false)]
    [InlineData("2026-03-04T05:06:07+25:00", false)]
    [InlineData("2026-03-04T05:06:07", false)]
    [InlineData("", false)]
    public void A_time_is_read_as_in_Go(string text, bool expected) => Timestamps.IsRfc3339(text).ShouldBe(expected);

    [Theory]
    [InlineData("10.0.0.1", true, true)]
    [InlineData("10.0.0.01", false, true)]
    [InlineData("10.0.0.256", false, false)]
    [InlineData("10.0.0", false, false)]
    [InlineData("::", true, true)]
    [InlineData("::1", true, true)]
    [InlineData("1::8", true, true)]
    [InlineData("1:2:3:4:5:6:7:8", true, true)]
    [InlineData("1:2:3:4:5:6:7::", true, true)]
    [InlineData("::ffff:10.0.0.1", true, true)]
    [InlineData("::ffff:10.0.0.01", false, true)]
    [InlineData("1:2:3:4:5:6:7::8", false, false)]
    [InlineData("1::2::3", false, false)]
    [InlineData(":1", false, false)]
    [InlineData("1:", false, false)]
    [InlineData("12345::", false, false)]
    [InlineData("1.2.3.4::", false, false)]
    [InlineData("fe80::1%1", false, false)]
    [InlineData(" 10.0.0.1", false, false)]
    [InlineData("", false, false)]
    public void An_address_is_read_as_in_Go(string text, bool strict, bool legacy)
    {
        IpAddress.TryParse(text, out _).ShouldBe(strict);
        IpAddress.TryParseLegacy(text, out _).ShouldBe(legacy);
    }

    [Fact]
    public void Special_addresses_are_known()
    {
        Address("127.0.0.53").IsLoopback.ShouldBeTrue();
        Address("::1").IsLoopback.ShouldBeTrue();
        Address("0.0.0.0").IsUnspecified.ShouldBeTrue();
        Address("::").IsUnspecified.ShouldBeTrue();
        Address("169.254.1.1").IsLinkLocalUnicast.ShouldBeTrue();
        Address("fe80::1").IsLinkLocalUnicast.ShouldBeTrue();
        Address("224.0.0.1").IsLinkLocalMulticast.ShouldBeTrue();
        Address("ff02::1").IsLinkLocalMulticast.ShouldBeTrue();
        Address("239.1.1.1").IsMulticast.ShouldBeTrue();
        Address("::ffff:127.0.0.1").IsLoopback.ShouldBeTrue();
        var plain = Address("10.224.0.1");
        (plain.IsLoopback || plain.IsUnspecified || plain.IsLinkLocalUnicast || plain.IsLinkLocalMulticast || plain.IsMulticast).ShouldBeFalse();
        Address("2001:db8:0:0:0:0:0:1").IsCanonical("2001:db8::1").ShouldBeTrue();
        Address("2001:db8:0:0:0:0:0:1").IsCanonical("2001:db8:0:0:0:0:0:1").ShouldBeFalse();
    }

    [Fact]
    public void A_range_contains_the_addresses_of_its_network()
    {
        var range = Range("10.224.0.0/16");
        range.Contains(Address("10.224.9.1")).ShouldBeTrue();
        range.Contains(Address("10.225.0.0")).ShouldBeFalse();
        range.Contains(Address("::1")).ShouldBeFalse();
        Range("0.0.0.0/0").Contains(Address("203.0.113.7")).ShouldBeTrue();
        range.IsNetwork.ShouldBeTrue();
        Range("10.224.0.1/16").IsNetwork.ShouldBeFalse();
        IpRange.TryParse("010.0.0.0/8", out _).ShouldBeFalse();
        IpRange.TryParseLegacy("010.0.0.0/8", out _).ShouldBeTrue();
        IpRange.TryParse("10.0.0.0/-1", out _).ShouldBeFalse();
        IpRange.TryParse("10.0.0.0/8 ", out _).ShouldBeFalse();
    }

    [Theory]
    [InlineData("", true, 0)]
    [InlineData("aGVsbG8=", true, 5)]
    [InlineData("aGVs\nbG8=\n", true, 5)]
    [InlineData("aA==", true, 1)]
    [InlineData("aGVsbG8", false, 0)]
    [InlineData("aGVs bG8=", false, 0)]
    [InlineData("a===", false, 0)]
    [InlineData("a-b_", false, 0)]
    public void Bytes_are_read_as_in_Go(string text, bool expected, int length)
    {
        Base64Text.TryDecodedLength(text, out var decoded).ShouldBe(expected);
        decoded.ShouldBe(length);
    }

    private static IpAddress Address(string text) => IpAddress.TryParse(text, out var address) ? address : throw new ArgumentException(text);

    private static IpRange Range(string text) => IpRange.TryParse(text, out var range) ? range : throw new ArgumentException(text);
}
