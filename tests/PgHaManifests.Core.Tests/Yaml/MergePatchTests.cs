using PgHaManifests.Core.Yaml;
using Shouldly;
using Xunit;

namespace PgHaManifests.Core.Tests.Yaml;

public class MergePatchTests
{
    /// <summary>The examples of RFC 7386, appendix A.</summary>
    [Theory]
    [InlineData("""{"a":"b"}""", """{"a":"c"}""", """{"a":"c"}""")]
    [InlineData("""{"a":"b"}""", """{"b":"c"}""", """{"a":"b","b":"c"}""")]
    [InlineData("""{"a":"b"}""", """{"a":null}""", """{}""")]
    [InlineData("""{"a":"b","b":"c"}""", """{"a":null}""", """{"b":"c"}""")]
    [InlineData("""{"a":["b"]}""", """{"a":"c"}""", """{"a":"c"}""")]
    [InlineData("""{"a":"c"}""", """{"a":["b"]}""", """{"a":["b"]}""")]
    [InlineData("""{"a":{"b":"c"}}""", """{"a":{"b":"d","c":null}}""", """{"a":{"b":"d"}}""")]
    [InlineData("""{"a":[{"b":"c"}]}""", """{"a":[1]}""", """{"a":[1]}""")]
    [InlineData("""["a","b"]""", """["c","d"]""", """["c","d"]""")]
    [InlineData("""{"a":"b"}""", """["c"]""", """["c"]""")]
    [InlineData("""{"a":"foo"}""", """null""", """null""")]
    [InlineData("""{"a":"foo"}""", "\"bar\"", "\"bar\"")]
    [InlineData("""{"e":null}""", """{"a":1}""", """{"e":null,"a":1}""")]
    [InlineData("""[1,2]""", """{"a":"b","c":null}""", """{"a":"b"}""")]
    [InlineData("""{}""", """{"a":{"bb":{"ccc":null}}}""", """{"a":{"bb":{}}}""")]
    public void Patch_gives_what_the_standard_says(string target, string patch, string result) =>
        TreeText.Json(MergePatch.Apply(Tree(target), Tree(patch))).ShouldBe(result);

    [Fact]
    public void What_the_patch_brings_keeps_its_place()
    {
        var patched = MergePatch.Apply(Tree("a: 1\nb: {c: 2}"), Tree("\n\n\nb: {d: 3}\ne: 4"));
        patched.Get("a")!.Start.ShouldBe(new Mark(1, 4));
        patched.Get("b", "c")!.Start.ShouldBe(new Mark(2, 8));
        patched.Get("b", "d")!.Start.ShouldBe(new Mark(4, 8));
        patched.Get("e")!.Start.ShouldBe(new Mark(5, 4));
    }

    [Fact]
    public void Neither_tree_is_changed()
    {
        var target = Tree("a: {b: 1}");
        MergePatch.Apply(target, Tree("a: {b: 2, c: 3}"));
        TreeText.Json(target).ShouldBe("""{"a":{"b":1}}""");
    }

    private static YamlNode Tree(string text) => TreeText.Document(text).Root!;
}
