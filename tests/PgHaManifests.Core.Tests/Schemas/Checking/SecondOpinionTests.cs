using System.Text.Json.Nodes;
using CsCheck;
using NJsonSchema;
using Shouldly;
using Xunit;

namespace PgHaManifests.Core.Tests.Schemas.Checking;

/// <summary>On the part of JSON Schema that Kubernetes shares with everybody, a validator that others wrote gives the same verdict.</summary>
public class SecondOpinionTests
{
    private static readonly Gen<string> Name = Gen.OneOf("a", "b", "c");

    private static readonly Gen<JsonNode?> Scalar = Gen.OneOf<JsonNode?>(
        Gen.Int[-3, 5].Select(n => (JsonNode?)n),
        Gen.OneOf(0.5, 1.25, -2.5).Select(n => (JsonNode?)n),
        Gen.OneOf("", "a", "ab", "abc", "12").Select(t => (JsonNode?)t),
        Gen.Bool.Select(b => (JsonNode?)b));

    private static Gen<JsonNode?> Value(int depth) => depth == 0 ? Scalar : Gen.Frequency(
        (2, Scalar),
        (2, Value(depth - 1).Array[0, 3].Select(items => (JsonNode?)new JsonArray([.. items.Select(i => i?.DeepClone())]))),
        (3, Gen.Select(Name, Value(depth - 1)).Array[0, 3].Select(Object)));

    /// <summary>Every schema names a type, as those of Kubernetes do; without one the two libraries read JSON Schema differently.</summary>
    private static Gen<JsonObject> Schema(int depth)
    {
        var (text, number, list, map) = (Text, Number, Typed("array", Counts("Items")), Typed("object", Counts("Properties"), Required));
        if (depth == 0)
            return Gen.OneOf(text, number, list, map, Word("type", "boolean"));
        var inner = Schema(depth - 1);
        var properties = Gen.Select(Name, inner).Array[1, 3].Select(ps => Words("properties", Object([.. ps.Select(p => (p.Item1, (JsonNode?)p.Item2))])));
        return Gen.Frequency(
            (2, text),
            (2, number),
            (2, Typed("array", inner.Select(s => Words("items", s)))),
            (4, Typed("object", properties, Required)),
            (2, Typed("object", inner.Select(s => Words("additionalProperties", s)))),
            (1, inner.Array[1, 2].Select(s => Words("allOf", new JsonArray([.. s])))),
            (1, inner.Array[1, 2].Select(s => Words("anyOf", new JsonArray([.. s])))),
            (1, inner.Array[1, 2].Select(s => Words("oneOf", new JsonArray([.. s])))),
            (1, inner.Select(s => Words("not", s))));
    }

    private static Gen<JsonObject> Text => Typed(
        "string",
        Gen.Int[0, 3].Select(n => Words("minLength", n)),
        Gen.Int[1, 3].Select(n => Words("maxLength", n)),
        Gen.OneOf("^a", "b$", "^[0-9]+$").Select(p => Words("pattern", p)),
        Gen.OneOf("a", "ab", "12").Array[1, 2].Select(texts => Words("enum", new JsonArray([.. texts.Distinct().Select(t => (JsonNode?)t)]))));

    private static Gen<JsonObject> Number => Gen.OneOf("integer", "number").SelectMany(type => Typed(
        type,
        Gen.Int[-2, 3].Select(n => Words("minimum", n)),
        Gen.Int[-2, 3].Select(n => Words("maximum", n)),
        Gen.OneOf(0.5, 2.0).Select(n => Words("multipleOf", n))));

    /// <summary>The other library takes a maximum of 0 for none.</summary>
    private static Gen<JsonObject>[] Counts(string what) => [Gen.Int[0, 2].Select(n => Words("min" + what, n)), Gen.Int[1, 2].Select(n => Words("max" + what, n))];

    private static Gen<JsonObject> Required =>
        Name.Array[1, 2].Select(names => Words("required", new JsonArray([.. names.Distinct().Select(n => (JsonNode?)n)])));

    private static Gen<JsonObject> Typed(string type, Gen<JsonObject>[] some, params Gen<JsonObject>[] more) => Typed(type, [.. some, .. more]);

    private static Gen<JsonObject> Typed(string type, params Gen<JsonObject>[] constraints) =>
        Gen.OneOf(constraints).Array[0, 2].Select(words => Merged([Words("type", type), .. words]));

    private static Gen<JsonObject> Word(string keyword, JsonNode? value) => Gen.Const(0).Select(_ => Words(keyword, value));

    [Fact]
    public void Another_validator_agrees_on_plain_schemas()
    {
        var (accepted, refused) = (0, 0);
        Gen.Select(Schema(2), Value(2)).Sample(
            (schema, value) =>
            {
                var theirs = JsonSchema.FromJsonAsync(schema.ToJsonString()).GetAwaiter().GetResult().Validate(Json(value)).Count == 0;
                var ours = SmallSchema.Validate(schema.ToJsonString(), Json(value)).Count == 0;
                _ = ours ? Interlocked.Increment(ref accepted) : Interlocked.Increment(ref refused);
                return ours == theirs;
            },
            iter: 2000,
            print: pair => $"{pair.Item1.ToJsonString()} on {Json(pair.Item2)}");
        accepted.ShouldBeGreaterThan(200);
        refused.ShouldBeGreaterThan(200);
    }

    private static string Json(JsonNode? value) => value?.ToJsonString() ?? "null";

    private static JsonObject Words(string keyword, JsonNode? value) => new() { [keyword] = value?.DeepClone() };

    private static JsonObject Merged(JsonObject[] words)
    {
        var merged = new JsonObject();
        foreach (var (keyword, value) in words.SelectMany(w => w))
            merged[keyword] = value?.DeepClone();
        return merged;
    }

    private static JsonNode? Object((string Name, JsonNode? Value)[] entries)
    {
        var made = new JsonObject();
        foreach (var (name, value) in entries)
            made[name] = value?.DeepClone();
        return made;
    }
}
