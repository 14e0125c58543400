using PgHaManifests.Core.Schemas.Checking;
using Shouldly;
using Xunit;

namespace PgHaManifests.Core.Tests.Schemas.Checking;

public class TypedDecoderTests
{
    [Theory]
    [InlineData("""{"type":"string"}""", "5", "\"5\"")]
    [InlineData("""{"type":"boolean"}""", "\"true\"", "true")]
    [InlineData("""{"type":"integer","format":"int32"}""", "2147483648", "-2147483648")]
    [InlineData("""{"type":"integer","format":"int64"}""", "1.5", "9223372036854775807")]
    [InlineData("""{"type":"integer","format":"int64"}""", "3.0", "3")]
    [InlineData("""{"type":"number","format":"double"}""", "\"1\"", "1.5")]
    [InlineData("""{"type":"object"}""", "[]", "{}")]
    [InlineData("""{"type":"array","items":{"type":"string"}}""", "{}", "[null]")]
    [InlineData("""{"type":"array","items":{"type":"string"}}""", "[1]", "[\"a\"]")]
    [InlineData("""{"type":"object","additionalProperties":{"type":"string"}}""", "{\"k\":1}", "{\"k\":null}")]
    [InlineData("""{"type":"string","format":"byte"}""", "\"YQ\"", "\"YQ==\"")]
    [InlineData("""{"format":"int-or-string"}""", "1.5", "\"80%\"")]
    [InlineData("""{"format":"int-or-string"}""", "4294967296", "80")]
    [InlineData("""{"format":"quantity"}""", "\"1 Gi\"", "\"1Gi\"")]
    [InlineData("""{"format":"quantity"}""", "true", "0.5")]
    [InlineData("""{"format":"quantity"}""", "\"1Gi\\n\"", "\" 1Gi\"")]
    [InlineData("""{"format":"date-time"}""", "\"2026-01-31\"", "\"2026-01-31T12:00:00Z\"")]
    [InlineData("""{"format":"micro-time"}""", "\"2026-01-31T12:00:00Z\"", "\"2026-01-31T12:00:00.000000Z\"")]
    [InlineData("""{"format":"duration"}""", "\"1d\"", "\"24h\"")]
    public void A_type_takes_what_the_servers_decoder_takes(string schema, string refused, string decodes)
    {
        Decode(schema, refused).ShouldBe(["undecodable-value"]);
        Decode(schema, decodes).ShouldBeEmpty();
        Decode(schema, "null").ShouldBeEmpty();
    }

    [Fact]
    public void A_field_that_the_type_does_not_have_is_named_and_the_rest_still_decoded() =>
        Decode("""{"type":"object","properties":{"a":{"type":"array","items":{"type":"object","properties":{"b":{"type":"string"}}}}}}""", """{"a":[{"B":1,"b":2}]}""")
            .ShouldBe(["unknown-field a[0].B", "undecodable-value"]);

    [Fact]
    public void Anything_decodes_into_a_field_of_any_value() => Decode("""{"format":"any"}""", """{"x":[1,{"y":null}]}""").ShouldBeEmpty();

    private static IReadOnlyList<string> Decode(string schema, string value)
    {
        var findings = new Findings();
        var node = SmallSchema.Value(value);
        new TypedDecoder(findings).Decode(node, SmallSchema.Of(schema), FieldPath.Root(node));
        return SmallSchema.Shown(findings);
    }
}
