using System.Globalization;
using System.Numerics;
using CsCheck;
using PgHaManifests.Core.Schemas.Formats;
using Shouldly;
using Xunit;

namespace PgHaManifests.Core.Tests.Schemas.Formats;

public class QuantityTests
{
    [Theory]
    [InlineData("0", "0")]
    [InlineData("1", "1")]
    [InlineData("1000m", "1")]
    [InlineData("1500m", "1500m")]
    [InlineData("0.5", "500m")]
    [InlineData(".5", "500m")]
    [InlineData("1.", "1.")]
    [InlineData("1000", "1k")]
    [InlineData("1000000k", "1G")]
    [InlineData("1024Mi", "1Gi")]
    [InlineData("1536Mi", "1536Mi")]
    [InlineData("1.5Gi", "1536Mi")]
    [InlineData("0.5Ki", "512")]
    [InlineData("1Ki", "1Ki")]
    [InlineData("8Ki", "8Ki")]
    [InlineData("1e3", "1e3")]
    [InlineData("1000e3", "1e6")]
    [InlineData("12e1", "120")]
    [InlineData("1E", "1E")]
    [InlineData("1E3", "1E3")]
    [InlineData("-1", "-1")]
    [InlineData("+5", "+5")]
    [InlineData("010", "010")]
    [InlineData("0.0000000001", "1n")]
    [InlineData("0.0000000011", "2n")]
    [InlineData("-0.0000000011", "-2n")]
    [InlineData("9Ei", "9223372036854775807")]
    [InlineData("100n", "100n")]
    [InlineData("+", "0")]
    public void A_quantity_is_stored_in_its_canonical_form(string text, string canonical)
    {
        Quantity.TryParse(text, out var quantity).ShouldBeTrue();
        quantity.ToString().ShouldBe(canonical);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" 1")]
    [InlineData("1 Gi")]
    [InlineData("1GB")]
    [InlineData("1gi")]
    [InlineData("1mi")]
    [InlineData("1K")]
    [InlineData("1e")]
    [InlineData("1e1.5")]
    [InlineData("1.5.5")]
    [InlineData("--1")]
    [InlineData("1-")]
    [InlineData("abc")]
    [InlineData("1,5")]
    [InlineData("0x10")]
    [InlineData("1_000")]
    [InlineData("1e99999999999999999999")]
    public void Anything_else_is_no_quantity(string text) => Quantity.TryParse(text, out _).ShouldBeFalse();

    [Theory]
    [InlineData("1Gi", "1073741824", 0)]
    [InlineData("1Gi", "1G", 1)]
    [InlineData("500m", "0.5", 0)]
    [InlineData("1e3", "1k", 0)]
    [InlineData("-1", "1", -1)]
    [InlineData("-2", "-1", -1)]
    [InlineData("0", "0Gi", 0)]
    [InlineData("1e1000000", "1e999999", 1)]
    [InlineData("0.000000001", "0.000000002", -1)]
    [InlineData("123456789012345678901234567890", "123456789012345678901234567891", -1)]
    public void Quantities_compare_by_value(string left, string right, int expected)
    {
        Math.Sign(Parsed(left).CompareTo(Parsed(right))).ShouldBe(expected);
        (Parsed(left) == Parsed(right)).ShouldBe(expected == 0);
        (Parsed(left) < Parsed(right)).ShouldBe(expected < 0);
    }

    [Fact]
    public void Values_round_away_from_zero()
    {
        Parsed("1500m").Value.ShouldBe(2);
        Parsed("-1500m").Value.ShouldBe(-2);
        Parsed("1500u").MilliValue.ShouldBe(2);
        Parsed("64Gi").Value.ShouldBe(68719476736);
        Parsed("1500m").IsWhole.ShouldBeFalse();
        Parsed("1500m").IsWholeMilli.ShouldBeTrue();
        Parsed("1.5Gi").IsWhole.ShouldBeTrue();
    }

    [Fact]
    public void The_canonical_text_has_the_same_value() =>
        Gen.Select(Gen.Long[-1_000_000_000_000, 1_000_000_000_000], Gen.OneOf("n", "u", "m", "", "k", "M", "G", "Ki", "Mi", "Gi", "e2", "e-3", ".25", ".0625Gi")).Sample((number, suffix) =>
        {
            var quantity = Parsed(number.ToString(CultureInfo.InvariantCulture) + suffix);
            var again = Parsed(quantity.ToString());
            again.CompareTo(quantity).ShouldBe(0);
            again.ToString().ShouldBe(quantity.ToString());
        });

    [Fact]
    public void Order_is_that_of_the_numbers() =>
        Gen.Select(Gen.Long, Gen.Long).Sample((a, b) =>
            Math.Sign(Parsed($"{a}m").CompareTo(Parsed($"{b}m"))).ShouldBe(new BigInteger(a).CompareTo(new BigInteger(b))));

    private static Quantity Parsed(string text) => Quantity.TryParse(text, out var quantity) ? quantity : throw new ArgumentException(text);
}
