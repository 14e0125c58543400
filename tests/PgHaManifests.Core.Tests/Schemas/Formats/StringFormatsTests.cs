using PgHaManifests.Core.Schemas.Formats;
using Shouldly;
using Xunit;

namespace PgHaManifests.Core.Tests.Schemas.Formats;

public class StringFormatsTests
{
    [Theory]
    [InlineData("date-time", "2026-03-04T05:06:07+01:00")]
    [InlineData("datetime", "2026-03-04t05:06:07.123z")]
    [InlineData("date-time", "2026-03-04T05:06:07ZTrest")]
    [InlineData("date", "2024-02-29")]
    [InlineData("duration", "1h30m")]
    [InlineData("duration", "3 days 4 hours")]
    [InlineData("duration", "0")]
    [InlineData("byte", "aGVsbG8=")]
    [InlineData("uri", "https://user:pw@example.com:8080/a%20b?q=%zz")]
    [InlineData("uri", "/path")]
    [InlineData("uri", "mailto:a@example.com")]
    [InlineData("uri", "http://[::1]:80/")]
    [InlineData("uri", "*")]
    [InlineData("email", "a.b@example.com")]
    [InlineData("email", "Ada L. <ada@example.com>")]
    [InlineData("email", "\"a b\"@example.com")]
    [InlineData("email", "a(comment)@[127.0.0.1]")]
    [InlineData("hostname", "example.com")]
    [InlineData("hostname", "a")]
    [InlineData("ipv4", "10.0.0.1")]
    [InlineData("ipv4", "::ffff:10.0.0.1")]
    [InlineData("ipv6", "fe80::1")]
    [InlineData("cidr", "10.0.0.0/8")]
    [InlineData("cidr", "10.0.0.1/8")]
    [InlineData("cidr", "fd00::/8")]
    [InlineData("mac", "00:1A:2b:3c:4d:5e")]
    [InlineData("mac", "001a.2b3c.4d5e")]
    [InlineData("uuid", "6d1f0c52-0000-4000-8000-5a5a5a5a5a5a")]
    [InlineData("uuid", "6D1F0C52000040008000-5a5a5a5a5a5a")]
    [InlineData("uuid4", "6d1f0c52-0000-4000-8000-5a5a5a5a5a5a")]
    [InlineData("isbn", "0321751043")]
    [InlineData("isbn13", "978-0321751041")]
    [InlineData("creditcard", "4111 1111 1111 1111")]
    [InlineData("ssn", "123-45-6789")]
    [InlineData("hexcolor", "#FFF")]
    [InlineData("rgbcolor", "rgb(255, 0,12)")]
    [InlineData("bsonobjectid", "507f1f77bcf86cd799439011")]
    [InlineData("password", "anything")]
    [InlineData("k8s-short-name", "pg-1")]
    [InlineData("k8s-long-name", "pg.example")]
    [InlineData("no-such-format", "anything")]
    public void A_text_of_the_format_passes(string format, string text) => StringFormats.Check(format, text).ShouldBeTrue();

    [Theory]
    [InlineData("date-time", "2026-03-04")]
    [InlineData("date-time", "2026-03-04 05:06:07")]
    [InlineData("date-time", "2026-02-30T05:06:07Z")]
    [InlineData("date-time", "2026-03-04T24:06:07Z")]
    [InlineData("date-time", "2026-03-04T05:06:07")]
    [InlineData("date", "2023-02-29")]
    [InlineData("date", "2023-2-9")]
    [InlineData("duration", "")]
    [InlineData("duration", "5")]
    [InlineData("duration", "2 months")]
    [InlineData("byte", "")]
    [InlineData("byte", "aGVsbG8")]
    [InlineData("byte", "a-b_")]
    [InlineData("uri", "")]
    [InlineData("uri", "example.com")]
    [InlineData("uri", ":x")]
    [InlineData("uri", "http://a b/")]
    [InlineData("uri", "http://::1/")]
    [InlineData("uri", "http://a:port/")]
    [InlineData("uri", "/%zz")]
    [InlineData("email", "a")]
    [InlineData("email", "a@")]
    [InlineData("email", "a..b@example.com")]
    [InlineData("email", "<a@example.com")]
    [InlineData("email", "a@b c")]
    [InlineData("hostname", "-a")]
    [InlineData("hostname", "a_b")]
    [InlineData("hostname", "")]
    [InlineData("ipv4", "10.0.0.01")]
    [InlineData("ipv4", "fe80::1")]
    [InlineData("ipv6", "10.0.0.1")]
    [InlineData("ipv6", "fe80::1%eth0")]
    [InlineData("cidr", "10.0.0.0")]
    [InlineData("cidr", "10.0.0.0/33")]
    [InlineData("mac", "00:1A:2b:3c:4d")]
    [InlineData("mac", "00:1A-2b:3c:4d:5e")]
    [InlineData("uuid", "6d1f0c52-0000-4000-8000-5a5a5a5a5a5")]
    [InlineData("uuid", "6d1f0c52--0000-4000-8000-5a5a5a5a5a5a")]
    [InlineData("uuid3", "6d1f0c52-0000-4000-8000-5a5a5a5a5a5a")]
    [InlineData("uuid5", "6d1f0c52-0000-5000-7000-5a5a5a5a5a5a")]
    [InlineData("isbn10", "0321751044")]
    [InlineData("isbn13", "978-0321751042")]
    [InlineData("creditcard", "4111 1111 1111 1112")]
    [InlineData("ssn", "123456789")]
    [InlineData("hexcolor", "#FFFF")]
    [InlineData("rgbcolor", "rgb(256,0,0)")]
    [InlineData("bsonobjectid", "507f1f77bcf86cd79943901")]
    [InlineData("k8s-short-name", "pg.example")]
    [InlineData("k8s-long-name", "pg_example")]
    public void Another_text_is_refused(string format, string text) => StringFormats.Check(format, text).ShouldBeFalse();

    [Fact]
    public void Names_of_Kubernetes_are_checked_since_1_34()
    {
        StringFormats.IsChecked("k8s-short-name", 33).ShouldBeFalse();
        StringFormats.IsChecked("k8s-short-name", 34).ShouldBeTrue();
        StringFormats.IsChecked("date-time", 33).ShouldBeTrue();
        StringFormats.IsChecked("quantity", 36).ShouldBeFalse();
    }

    [Fact]
    public void Integers_fit_their_format()
    {
        NumberFormats.FitsInteger("int32", "2147483647").ShouldBeTrue();
        NumberFormats.FitsInteger("int32", "2147483648").ShouldBeFalse();
        NumberFormats.FitsInteger("int64", "9223372036854775807").ShouldBeTrue();
        NumberFormats.FitsInteger(null, "9223372036854775808").ShouldBeFalse();
        NumberFormats.FitsInteger(null, "1.5").ShouldBeFalse();
        NumberFormats.FitsInteger(null, "2e3").ShouldBeTrue();
        NumberFormats.FitsNumber("float", 3e38).ShouldBeTrue();
        NumberFormats.FitsNumber("float", 4e38).ShouldBeFalse();
        NumberFormats.FitsNumber("double", 4e38).ShouldBeTrue();
    }
}
