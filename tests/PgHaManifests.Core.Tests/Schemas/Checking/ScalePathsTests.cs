using PgHaManifests.Core.Schemas;
using PgHaManifests.Core.Schemas.Checking;
using PgHaManifests.Core.Yaml;
using Shouldly;
using Xunit;

namespace PgHaManifests.Core.Tests.Schemas.Checking;

public class ScalePathsTests
{
    [Theory]
    [InlineData("""{"spec":{"size":"3"}}""", "scale .spec.size")]
    [InlineData("""{"spec":{"size":1.5}}""", "scale .spec.size")]
    [InlineData("""{"spec":{"size":-1}}""", "scale .spec.size")]
    [InlineData("""{"spec":{"size":2147483648}}""", "scale .spec.size")]
    [InlineData("""{"spec":"x"}""", "scale .spec.size")]
    [InlineData("""{"status":{"selector":1}}""", "scale .status.selector")]
    [InlineData("""{"status":{"size":true}}""", "scale .status.size")]
    public void What_scaling_cannot_use_is_named_as_the_definition_writes_it(string value, string finding) => Check(value).ShouldBe([finding]);

    [Theory]
    [InlineData("""{}""")]
    [InlineData("""{"spec":{}}""")]
    [InlineData("""{"spec":{"size":0},"status":{"size":3,"selector":"a=b"}}""")]
    public void Absent_paths_and_whole_numbers_pass(string value) => Check(value).ShouldBeEmpty();

    private static IReadOnlyList<string> Check(string value)
    {
        var findings = new Findings();
        ScalePaths.Check((YamlMapping)SmallSchema.Value(value), new ScaleSubresource(".spec.size", ".status.size", ".status.selector"), findings);
        return SmallSchema.Shown(findings);
    }
}
