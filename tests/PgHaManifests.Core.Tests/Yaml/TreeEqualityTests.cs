using PgHaManifests.Core.Yaml;
using Shouldly;
using Xunit;

namespace PgHaManifests.Core.Tests.Yaml;

public class TreeEqualityTests
{
    [Theory]
    [InlineData("1", "0x1", true)]
    [InlineData("1", "1.0", true)]
    [InlineData("1e3", "1_000", true)]
    [InlineData("0.5", ".5", true)]
    [InlineData("9007199254740993", "9007199254740992", false)]
    [InlineData("1", "'1'", false)]
    [InlineData("yes", "on", true)]
    [InlineData("yes", "no", false)]
    [InlineData("~", "null", true)]
    [InlineData("text", "\"t\\x65xt\"", true)]
    [InlineData("{a: 1, b: 2}", "{b: 2, a: 1}", true)]
    [InlineData("{a: 1}", "{a: 1, b: 2}", false)]
    [InlineData("{a: 1, b: 2}", "{a: 1, c: 2}", false)]
    [InlineData("[1, 2]", "[2, 1]", false)]
    [InlineData("[1, 2]", "[1]", false)]
    [InlineData("{}", "[]", false)]
    [InlineData("[{a: [x]}]", "- a:\n  - x", true)]
    public void Trees_are_equal_as_json_is(string one, string other, bool equal)
    {
        var (a, b) = (TreeText.Document(one).Root!, TreeText.Document(other).Root!);
        TreeEquality.AreEqual(a, b).ShouldBe(equal);
        TreeEquality.AreEqual(b, a).ShouldBe(equal);
    }
}
