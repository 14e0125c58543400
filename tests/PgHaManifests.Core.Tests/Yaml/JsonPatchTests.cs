using System.Text.Json;
using PgHaManifests.Core.Schemas;
using PgHaManifests.Core.Schemas.Import;
using PgHaManifests.Core.Yaml;
using Shouldly;
using Xunit;

namespace PgHaManifests.Core.Tests.Yaml;

public class JsonPatchTests
{
    [Theory]
    [InlineData("""{"a":1}""", """{"op":"add","path":"/b","value":2}""", """{"a": 1, "b": 2}""")]
    [InlineData("""{"a":1}""", """{"op":"add","path":"/a","value":2}""", """{"a": 2}""")]
    [InlineData("""{"a":[1,3]}""", """{"op":"add","path":"/a/1","value":2}""", """{"a": [1, 2, 3]}""")]
    [InlineData("""{"a":[1]}""", """{"op":"add","path":"/a/-","value":2}""", """{"a": [1, 2]}""")]
    [InlineData("""{"a":[1]}""", """{"op":"add","path":"/a/1","value":2}""", """{"a": [1, 2]}""")]
    [InlineData("""{"a":1}""", """{"op":"add","path":"","value":{"b":2}}""", """{"b": 2}""")]
    [InlineData("""{"a":1}""", """{"op":"add","path":"/b","value":null}""", """{"a": 1, "b": null}""")]
    [InlineData("""{"a":{"b/c":1,"d~e":2}}""", """{"op":"remove","path":"/a/b~1c"}""", """{"a": {"d~e": 2}}""")]
    [InlineData("""{"a":{"b/c":1,"d~e":2}}""", """{"op":"replace","path":"/a/d~0e","value":3}""", """{"a": {"b/c": 1, "d~e": 3}}""")]
    [InlineData("""{"a":{"":1}}""", """{"op":"remove","path":"/a/"}""", """{"a": {}}""")]
    [InlineData("""{"a":[1,2,3]}""", """{"op":"remove","path":"/a/1"}""", """{"a": [1, 3]}""")]
    [InlineData("""{"a":[1,2]}""", """{"op":"replace","path":"/a/0","value":{"x":1}}""", """{"a": [{"x": 1}, 2]}""")]
    [InlineData("""{"a":{"b":1},"c":{}}""", """{"op":"move","from":"/a/b","path":"/c/d"}""", """{"a": {}, "c": {"d": 1}}""")]
    [InlineData("""{"a":[1,2,3]}""", """{"op":"move","from":"/a/0","path":"/a/2"}""", """{"a": [2, 3, 1]}""")]
    [InlineData("""{"a":{"b":[1]}}""", """{"op":"copy","from":"/a/b","path":"/c"}""", """{"a": {"b": [1]}, "c": [1]}""")]
    [InlineData("""{"a":{"b":[1.0],"c":"x"}}""", """{"op":"test","path":"/a","value":{"c":"x","b":[1]}}""", """{"a": {"b": [1], "c": "x"}}""")]
    public void An_operation_changes_the_tree(string tree, string operation, string result) => Apply(tree, operation).Shown.ShouldBe(result);

    [Theory]
    [InlineData("""{"a":1}""", """{"op":"remove","path":"/b"}""", "there is no '/b'")]
    [InlineData("""{"a":1}""", """{"op":"replace","path":"/b","value":1}""", "there is no '/b'")]
    [InlineData("""{"a":1}""", """{"op":"add","path":"/b/c","value":1}""", "there is no '/b'")]
    [InlineData("""{"a":1}""", """{"op":"add","path":"/a/c","value":1}""", "there is nothing below '/a'")]
    [InlineData("""{"a":[1]}""", """{"op":"add","path":"/a/2","value":1}""", "'2' is no place in the list '/a', which has 1 items")]
    [InlineData("""{"a":[1]}""", """{"op":"replace","path":"/a/-","value":1}""", "'-' is no place in the list '/a', which has 1 items")]
    [InlineData("""{"a":[1,2]}""", """{"op":"remove","path":"/a/01"}""", "'01' is no place in the list '/a', which has 2 items")]
    [InlineData("""{"a":1}""", """{"op":"remove","path":""}""", "the whole object cannot be removed")]
    [InlineData("""{"a":1}""", """{"op":"copy","from":"/b","path":"/c"}""", "there is no '/b'")]
    [InlineData("""{"a":{"b":1}}""", """{"op":"move","from":"/a","path":"/a/b"}""", "'/a' cannot be moved into itself")]
    [InlineData("""{"a":"1"}""", """{"op":"test","path":"/a","value":1}""", "the value at '/a' is not the one tested for")]
    public void An_operation_that_does_not_fit_says_why(string tree, string operation, string fault) => Apply(tree, operation).Fault.ShouldBe(fault);

    [Theory]
    [InlineData("""{"op":"set","path":"/a","value":1}""", "an operation needs 'op', one of add, remove, replace, move, copy, test")]
    [InlineData("""{"op":"add","path":"a","value":1}""", "'add' needs 'path', which starts with '/'")]
    [InlineData("""{"op":"add","path":"/a~2","value":1}""", "'add' needs 'path', which starts with '/'")]
    [InlineData("""{"op":"replace","path":"/a"}""", "'replace' needs 'value'")]
    [InlineData("""{"op":"move","path":"/a"}""", "'move' needs 'from', which starts with '/'")]
    [InlineData("""[]""", "an operation needs 'op', one of add, remove, replace, move, copy, test")]
    public void An_operation_that_is_not_well_formed_says_why(string operation, string fault)
    {
        JsonPatch.TryRead(Node(operation), out _, out var found).ShouldBeFalse();
        found.ShouldBe(fault);
    }

    [Fact]
    public void A_patch_is_applied_whole_or_not_at_all()
    {
        var tree = Node("""{"a":1}""");
        var operations = new[] { """{"op":"add","path":"/b","value":2}""", """{"op":"remove","path":"/c"}""" }.Select(Operation).ToList();

        var result = JsonPatch.Apply(tree, operations);

        result.Result.ShouldBeNull();
        result.Failed.ShouldBeSameAs(operations[1]);
        StoredJson.OneLine(tree).ShouldBe("""{"a": 1}""");
    }

    [Fact]
    public void What_a_patch_does_not_touch_keeps_its_place_and_what_it_adds_has_the_patchs_own()
    {
        var tree = YamlReader.Read(new YamlSource("a.yaml"), "a: 1\nb:\n  c: 2\n")[0].Root!;
        var patch = YamlReader.Read(new YamlSource("p.yaml"), "op: add\npath: /b/d\nvalue: 3\n")[0].Root!;
        JsonPatch.TryRead(patch, out var operation, out _);

        var result = (YamlMapping)JsonPatch.Apply(tree, [operation!]).Result!;

        result["a"].ShouldBeSameAs(((YamlMapping)tree)["a"]);
        var added = ((YamlMapping)result["b"]!).Find("d")!;
        added.Value.Location.ShouldBe(new Core.Diagnostics.Location("p.yaml", 3, 8));
        added.Key.Location.ShouldBe(new Core.Diagnostics.Location("p.yaml", 3, 8));
    }

    private static (string? Shown, string? Fault) Apply(string tree, string operation)
    {
        var result = JsonPatch.Apply(Node(tree), [Operation(operation)]);
        return (result.Result is null ? null : StoredJson.OneLine(result.Result), result.Fault);
    }

    private static PatchOperation Operation(string json) =>
        JsonPatch.TryRead(Node(json), out var operation, out var fault) ? operation : throw new InvalidOperationException(fault);

    private static YamlNode Node(string json) => JsonValue.FromJson(JsonDocument.Parse(json).RootElement);
}
