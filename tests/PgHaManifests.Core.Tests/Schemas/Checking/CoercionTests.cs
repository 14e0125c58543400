using PgHaManifests.Core.Schemas.Checking;
using PgHaManifests.Core.Schemas.Import;
using PgHaManifests.Core.Yaml;
using Shouldly;
using Xunit;

namespace PgHaManifests.Core.Tests.Schemas.Checking;

public class CoercionTests
{
    [Theory]
    [InlineData("""{"x":1}""", """{}""", "unknown-field x")]
    [InlineData("""{"a":{"y":1}}""", """{"a": {}}""", "unknown-field a.y")]
    [InlineData("""{"list":[{"n":"1","m":2}]}""", """{"list": [{"n": "1"}]}""", "unknown-field list[0].m")]
    [InlineData("""{"text":{"y":1}}""", """{"text": {}}""", "unknown-field text.y")]
    [InlineData("""{"any":{"k":{"y":1}}}""", """{"any": {"k": {}}}""", "unknown-field any.k.y")]
    public void Fields_that_the_schema_does_not_know_are_dropped_and_named(string value, string stored, string finding)
    {
        var findings = new Findings();

        Apply(value, findings).ShouldBe(stored);
        SmallSchema.Shown(findings).ShouldBe([finding]);
    }

    [Theory]
    [InlineData("""{"open":{"x":{"y":1},"known":{}}}""", """{"open": {"x": {"y": 1}, "known": {}}}""")]
    [InlineData("""{"apiVersion":"v1","kind":"K","metadata":{"x":1}}""", """{"apiVersion": "v1", "kind": "K", "metadata": {"x": 1}}""")]
    [InlineData("""{"embedded":{"apiVersion":"v1","kind":"K","metadata":{"name":"n"},"spec":1}}""", """{"embedded": {"apiVersion": "v1", "kind": "K", "metadata": {"name": "n"}, "spec": 1}}""")]
    public void Fields_stay_where_the_schema_leaves_them_open(string value, string stored)
    {
        var findings = new Findings();

        Apply(value, findings).ShouldBe(stored);
        findings.Items.ShouldBeEmpty();
    }

    [Fact]
    public void Below_an_open_object_known_fields_are_still_closed()
    {
        var findings = new Findings();

        Apply("""{"open":{"known":{"x":1}}}""", findings).ShouldBe("""{"open": {"known": {}}}""");
        SmallSchema.Shown(findings).ShouldBe(["unknown-field open.known.x"]);
    }

    [Theory]
    [InlineData("""{"text":null}""", """{}""")]
    [InlineData("""{"nullable":null}""", """{"nullable": null}""")]
    [InlineData("""{"map":{"k":null}}""", """{"map": {}}""")]
    [InlineData("""{"list":[null]}""", """{"list": [null]}""")]
    [InlineData("""{"open":{"x":null}}""", """{"open": {"x": null}}""")]
    public void A_null_vanishes_where_it_may_not_stand(string value, string stored) => Apply(value).ShouldBe(stored);

    [Theory]
    [InlineData("""{"defaults":{}}""", """{"defaults": {"size": 1, "deep": {"x": "y", "z": true}}}""")]
    [InlineData("""{"defaults":{"size":null}}""", """{"defaults": {"size": 1, "deep": {"x": "y", "z": true}}}""")]
    [InlineData("""{"defaults":{"size":2,"deep":{}}}""", """{"defaults": {"size": 2, "deep": {"z": true}}}""")]
    [InlineData("""{"rows":[{},{"n":2},null]}""", """{"rows": [{"n": 1}, {"n": 2}, {"n": 7}]}""")]
    public void Absent_fields_and_nulls_get_their_default(string value, string stored) => Apply(value).ShouldBe(stored);

    [Fact]
    public void What_stays_as_it_is_is_shared_with_the_document()
    {
        var value = (YamlMapping)SmallSchema.Value("""{"text":"a","map":{"k":"v"}}""");

        new Coercion(findings: null).Apply(value, SmallSchema.Of(Schema)).ShouldBeSameAs(value);
    }

    [Fact]
    public void What_a_webhook_writes_keeps_its_nulls()
    {
        var value = (YamlMapping)SmallSchema.Value("""{"text":null,"defaults":{"size":null}}""");

        StoredJson.OneLine(new Coercion(findings: null, keepNulls: true).Apply(value, SmallSchema.Of(Schema)))
            .ShouldBe("""{"text": null, "defaults": {"size": 1, "deep": {"x": "y", "z": true}}}""");
    }

    private static string Apply(string value, Findings? findings = null) =>
        StoredJson.OneLine(new Coercion(findings).Apply((YamlMapping)SmallSchema.Value(value), SmallSchema.Of(Schema)));

    private const string Schema = """
        {"type":"object","properties":{
          "a":{"type":"object","properties":{"b":{"type":"string"}}},
          "text":{"type":"string"},
          "nullable":{"type":"string","nullable":true},
          "map":{"type":"object","additionalProperties":{"type":"string"}},
          "any":{"type":"object","additionalProperties":true},
          "list":{"type":"array","items":{"type":"object","properties":{"n":{"type":"string"}}}},
          "rows":{"type":"array","items":{"type":"object","default":{"n":7},"properties":{"n":{"type":"integer","default":1}}}},
          "open":{"type":"object","x-kubernetes-preserve-unknown-fields":true,"properties":{"known":{"type":"object"}}},
          "embedded":{"type":"object","x-kubernetes-embedded-resource":true,"x-kubernetes-preserve-unknown-fields":true},
          "defaults":{"type":"object","properties":{
            "size":{"type":"integer","default":1},
            "deep":{"type":"object","default":{"x":"y"},"properties":{"x":{"type":"string"},"z":{"type":"boolean","default":true}}}}}}}
        """;
}
