using PgHaManifests.Core.Schemas;
using Shouldly;
using Xunit;

namespace PgHaManifests.Core.Tests.Schemas.Checking;

/// <summary>Each keyword of a schema, with a value that it refuses and one that it lets pass.</summary>
public class KeywordTests
{
    private const string Nested = """{"type":"object","properties":{"a":SCHEMA}}""";

    public static TheoryData<string, string, string, string> Keywords => new()
    {
        // keyword's schema, value refused, finding, value that passes
        { """{"type":"object"}""", "1", "wrong-type a", "{}" },
        { """{"type":"array"}""", "{}", "wrong-type a", "[]" },
        { """{"type":"string"}""", "1", "wrong-type a", "\"1\"" },
        { """{"type":"integer"}""", "\"1\"", "wrong-type a", "1" },
        { """{"type":"integer"}""", "null", "wrong-type a", "-7" },
        { """{"type":"number"}""", "\"1.5\"", "wrong-type a", "1.5" },
        { """{"type":"boolean"}""", "\"true\"", "wrong-type a", "true" },
        { """{"type":"string","nullable":true}""", "1", "wrong-type a", "null" },
        { """{"x-kubernetes-int-or-string":true}""", "true", "wrong-type a", "\"80%\"" },
        { """{"x-kubernetes-int-or-string":true}""", "1.5", "wrong-type a", "80" },
        { """{"type":"string","enum":["x","y"]}""", "\"X\"", "unsupported-value a", "\"y\"" },
        { """{"type":"integer","enum":[1,2]}""", "3", "unsupported-value a", "2" },
        { """{"type":"string","pattern":"^[a-z]+$"}""", "\"a1\"", "pattern a", "\"ab\"" },
        { """{"type":"string","minLength":2}""", "\"é\"", "too-short a", "\"éé\"" },
        { """{"type":"string","maxLength":2}""", "\"abc\"", "too-long a", "\"🐘🐘\"" },
        { """{"type":"integer","minimum":3}""", "2", "below-minimum a", "3" },
        { """{"type":"integer","minimum":3,"exclusiveMinimum":true}""", "3", "below-minimum a", "4" },
        { """{"type":"integer","maximum":3}""", "4", "above-maximum a", "3" },
        { """{"type":"integer","maximum":3,"exclusiveMaximum":true}""", "3", "above-maximum a", "2" },
        { """{"type":"number","multipleOf":0.5}""", "0.75", "not-a-multiple a", "1.5" },
        { """{"type":"integer","format":"int32"}""", "2147483648", "number-range", "2147483647" },
        { """{"type":"array","minItems":1}""", "[]", "too-few-items a", "[1]" },
        { """{"type":"array","maxItems":1}""", "[1,2]", "too-many-items a", "[1]" },
        { """{"type":"array","uniqueItems":true}""", "[{\"b\":1},{\"b\":1}]", "repeated-items a", "[{\"b\":1},{\"b\":2}]" },
        { """{"type":"array","items":{"type":"string"}}""", "[\"x\",2]", "wrong-type a[1]", "[\"x\",\"2\"]" },
        { """{"type":"object","minProperties":1}""", "{}", "too-few-properties a", "{\"b\":1}" },
        { """{"type":"object","maxProperties":1}""", "{\"b\":1,\"c\":2}", "too-many-properties a", "{\"b\":1}" },
        { """{"type":"object","required":["b"]}""", "{\"c\":1}", "required-field a.b", "{\"b\":null}" },
        { """{"type":"object","properties":{"b":{"type":"string"}}}""", "{\"b\":1}", "wrong-type a.b", "{\"b\":\"1\",\"c\":1}" },
        { """{"type":"object","additionalProperties":{"type":"string"}}""", "{\"x.y\":1}", "wrong-type a.x.y", "{\"x.y\":\"1\"}" },
        { """{"type":"object","additionalProperties":true}""", "[]", "wrong-type a", "{\"b\":1}" },
        { """{"type":"string","format":"date-time"}""", "\"yesterday\"", "format a", "\"2026-01-31T12:00:00Z\"" },
        { """{"type":"string","format":"ipv4"}""", "\"300.1.1.1\"", "format a", "\"10.0.0.1\"" },
        { """{"anyOf":[{"type":"integer"},{"type":"string"}]}""", "true", "no-alternative", "1" },
        { """{"oneOf":[{"required":["b"]},{"required":["c"]}]}""", "{\"b\":1,\"c\":1}", "one-alternative", "{\"c\":1}" },
        { """{"allOf":[{"minimum":1},{"maximum":3}]}""", "4", "all-parts", "2" },
        { """{"not":{"required":["b"]}}""", "{\"b\":1}", "excluded", "{\"c\":1}" },
    };

    [Theory]
    [MemberData(nameof(Keywords))]
    public void A_keyword_refuses_what_it_excludes_and_lets_pass_what_it_allows(string keyword, string refused, string finding, string passes)
    {
        var schema = Nested.Replace("SCHEMA", keyword, StringComparison.Ordinal);

        SmallSchema.Validate(schema, $$"""{"a":{{refused}}}""").ShouldContain(finding);
        SmallSchema.Validate(schema, $$"""{"a":{{passes}}}""").ShouldBeEmpty();
    }

    [Fact]
    public void Every_finding_that_a_schema_can_lead_to_is_led_to()
    {
        var found = Keywords.Select(row => row.Data.Item3.Split(' ')[0]).Distinct();
        var structural = ObjectDiagnostics.All
            .Where(d => string.CompareOrdinal(d.Code, "PGHA3120") >= 0 && string.CompareOrdinal(d.Code, "PGHA3140") < 0)
            .Select(d => d.Slug);

        found.Order().ShouldBe(structural.Order());
    }

    [Theory]
    [InlineData("3.0")]
    [InlineData("3.0000000000000001")]
    public void A_float_without_a_fraction_is_an_integer(string value) =>
        SmallSchema.Validate("""{"type":"integer","minimum":3}""", value).ShouldBeEmpty();

    [Fact]
    public void A_text_that_fails_its_length_is_not_also_held_against_its_pattern() =>
        SmallSchema.Validate("""{"type":"string","minLength":1,"pattern":"^a"}""", "\"\"").ShouldBe(["too-short"]);

    [Fact]
    public void An_object_with_too_many_fields_is_not_looked_into() =>
        SmallSchema.Validate("""{"type":"object","maxProperties":1,"properties":{"a":{"type":"string"}}}""", """{"a":1,"b":2}""").ShouldBe(["too-many-properties"]);

    [Fact]
    public void Of_failed_alternatives_the_one_that_came_furthest_is_reported()
    {
        var schema = """{"anyOf":[{"type":"object","required":["x"],"properties":{"a":{"type":"string"}}},{"type":"integer"}]}""";

        SmallSchema.Validate(schema, """{"a":"b"}""").ShouldBe(["no-alternative", "required-field x"]);
    }

    [Fact]
    public void A_format_that_the_server_does_not_know_is_not_looked_at() =>
        SmallSchema.Validate("""{"type":"string","format":"semver"}""", "\"one\"").ShouldBeEmpty();

    [Fact]
    public void A_list_in_the_place_of_a_text_with_a_format_is_let_pass_as_the_server_does() =>
        SmallSchema.Validate("""{"type":"string","format":"date-time"}""", "[]").ShouldBeEmpty();

    [Fact]
    public void A_pattern_that_does_not_compile_refuses_every_text() =>
        SmallSchema.Validate("""{"type":"string","pattern":"a(?=b)"}""", "\"ab\"").ShouldBe(["pattern"]);
}
