using PgHaManifests.Core.Schemas.Formats;
using Shouldly;
using Xunit;

namespace PgHaManifests.Core.Tests.Schemas.Formats;

public class GoIntegerTests
{
    [Theory]
    [InlineData("0", 10, 0)]
    [InlineData("+007", 10, 7)]
    [InlineData("-9223372036854775808", 10, long.MinValue)]
    [InlineData("9223372036854775807", 10, long.MaxValue)]
    [InlineData("-9aF", 16, -0x9af)]
    public void Digits_after_at_most_one_sign_are_a_number(string text, int radix, long expected)
    {
        GoInteger.TryParse(text, out var value, radix).ShouldBeTrue();
        value.ShouldBe(expected);
    }

    [Theory]
    [InlineData("", 10)]
    [InlineData("+", 10)]
    [InlineData("--1", 10)]
    [InlineData(" 1", 10)]
    [InlineData("1_000", 10)]
    [InlineData("1.0", 10)]
    [InlineData("a", 10)]
    [InlineData("\u0661", 10)]
    [InlineData("9223372036854775808", 10)]
    [InlineData("-9223372036854775809", 10)]
    [InlineData("99999999999999999999", 10)]
    [InlineData("0x1", 16)]
    [InlineData("g", 16)]
    public void Anything_else_is_none(string text, int radix) => GoInteger.TryParse(text, out _, radix).ShouldBeFalse();

    [Theory]
    [InlineData("4294967295", true)]
    [InlineData("4294967296", false)]
    [InlineData("+1", false)]
    [InlineData("-1", false)]
    [InlineData("", false)]
    public void An_unsigned_number_has_no_sign_and_a_limit(string text, bool isOne) =>
        GoInteger.TryParseUnsigned(text, uint.MaxValue, out _).ShouldBe(isOne);
}
