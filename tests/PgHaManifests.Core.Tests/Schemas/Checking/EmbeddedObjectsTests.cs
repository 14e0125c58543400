using PgHaManifests.Core.Schemas.Checking;
using Shouldly;
using Xunit;

namespace PgHaManifests.Core.Tests.Schemas.Checking;

public class EmbeddedObjectsTests
{
    private const string Schema = """
        {"type":"object","properties":{"items":{"type":"array","items":{"type":"object","x-kubernetes-embedded-resource":true}}},
         "additionalProperties":{"type":"object","x-kubernetes-embedded-resource":true}}
        """;

    [Theory]
    [InlineData("""{"items":[{"kind":"K"}]}""", "required-field items[0].apiVersion")]
    [InlineData("""{"items":[{"apiVersion":"v1","kind":""}]}""", "required-field items[0].kind")]
    [InlineData("""{"items":[{"apiVersion":1,"kind":"K"}]}""", "embedded-object items[0].apiVersion")]
    [InlineData("""{"items":[{"apiVersion":"a/b/c","kind":"K"}]}""", "embedded-object items[0].apiVersion")]
    [InlineData("""{"items":[{"apiVersion":"v1","kind":"Not a kind"}]}""", "embedded-object items[0].kind")]
    [InlineData("""{"x":{"apiVersion":"v1"}}""", "required-field [x].kind")]
    public void An_object_inside_an_object_needs_its_kind(string value, string finding) => Check(value).ShouldBe([finding]);

    [Fact]
    public void A_well_formed_object_passes() => Check("""{"items":[{"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"a"}}]}""").ShouldBeEmpty();

    private static IReadOnlyList<string> Check(string value)
    {
        var findings = new Findings();
        new EmbeddedObjects(findings).Check(SmallSchema.Value(value), SmallSchema.Of(Schema));
        return SmallSchema.Shown(findings);
    }
}
