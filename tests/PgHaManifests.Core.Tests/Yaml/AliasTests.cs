using System.Globalization;
using PgHaManifests.Core.Yaml;
using Shouldly;
using Xunit;

namespace PgHaManifests.Core.Tests.Yaml;

public class AliasTests
{
    [Theory]
    [InlineData("a: &x {p: 1}\nb: *x", """{"a":{"p":1},"b":{"p":1}}""")]
    [InlineData("a: &x 1\nb: &x 2\nc: *x", """{"a":1,"b":2,"c":2}""")]
    [InlineData("&k a: 1\nb: *k", """{"a":1,"b":"a"}""")]
    [InlineData("a: &k one\n*k : 2", """{"a":"one","one":2}""")]
    [InlineData("a: &x {b: &x 1}\nc: *x", """{"a":{"b":1},"c":1}""")]
    [InlineData("a: &x\nb: *x", """{"a":null,"b":null}""")]
    [InlineData("a: &l {t: 1}\nb:\n  <<: *l\n  u: 2", """{"a":{"t":1},"b":{"t":1,"u":2}}""")]
    [InlineData("a: &l {t: 1}\nb: &m {u: 2}\nc:\n  <<: [*l, *m]", """{"a":{"t":1},"b":{"u":2},"c":{"u":2,"t":1}}""")]
    [InlineData("a:\n  <<: {t: 1}\n  <<: {u: 2}", """{"a":{"t":1,"u":2}}""")]
    [InlineData("a:\n  \"<<\": {t: 1}", """{"a":{"<<":{"t":1}}}""")]
    [InlineData("a:\n  !!merge <<: {t: 1}", """{"a":{"t":1}}""")]
    [InlineData("a:\n  !!str <<: {t: 1}", """{"a":{"<<":{"t":1}}}""")]
    public void Aliases_and_merges_are_expanded(string text, string json) => TreeText.Read(text).ShouldBe(json);

    [Theory]
    [InlineData("a: *x\nb: &x 1", YamlErrorKind.Alias, 1, 4)]
    [InlineData("a: &x [*x]", YamlErrorKind.Alias, 1, 8)]
    [InlineData("a: &x\n  b: {c: *x}", YamlErrorKind.Alias, 2, 10)]
    [InlineData("a: &x 1\n<<: *x", YamlErrorKind.Key, 2, 1)]
    [InlineData("<<:\na: 1", YamlErrorKind.Key, 1, 1)]
    [InlineData("a: &x [{b: c}]\n<<: *x", YamlErrorKind.Key, 2, 1)]
    [InlineData("a: &x [{b: c}]\n<<: [*x]", YamlErrorKind.Key, 2, 1)]
    [InlineData("a: &x 1\nb: &y *x", YamlErrorKind.Syntax, 2, 4)]
    [InlineData("a: &x 1\nb: *x two", YamlErrorKind.Syntax, 2, 7)]
    public void Wrong_use_is_a_fault(string text, YamlErrorKind kind, int line, int column)
    {
        var error = TreeText.Document(text).Errors.Single();
        error.Kind.ShouldBe(kind);
        error.At.ShouldBe(new Mark(line, column));
    }

    [Fact]
    public void Merged_key_that_is_set_already_is_a_duplicate_and_the_later_counts()
    {
        var document = TreeText.Document("l: &l\n  tier: gold\na:\n  tier: silver\n  <<: *l\n");
        document.Errors.Single().ShouldSatisfyAllConditions(
            e => e.Kind.ShouldBe(YamlErrorKind.DuplicateKey),
            e => e.At.ShouldBe(new Mark(5, 3)),
            e => e.First.ShouldBe(new Mark(4, 3)),
            e => e.Path.ShouldBe("a.tier"));
        TreeText.Json(document.Root).ShouldBe("""{"l":{"tier":"gold"},"a":{"tier":"gold"}}""");
    }

    [Fact]
    public void Duplicates_name_both_places_and_the_path()
    {
        var error = TreeText.Document("spec:\n  ports:\n  - port: 1\n    name: x\n    \"p\\x6frt\": 2\n").Errors.Single();
        error.Kind.ShouldBe(YamlErrorKind.DuplicateKey);
        error.At.ShouldBe(new Mark(5, 5));
        error.First.ShouldBe(new Mark(3, 5));
        error.Path.ShouldBe("spec.ports[0].port");
    }

    [Fact]
    public void Duplicates_are_found_in_large_mappings_too()
    {
        var text = string.Concat(Enumerable.Range(0, 100).Select(i => $"k{i}: {i}\n")) + "k7: again\nk99: again\n";
        TreeText.Document(text).Errors.Select(e => e.First!.Value.Line).ShouldBe([8, 100]);
    }

    [Fact]
    public void Number_and_text_that_are_one_json_key_are_warned_of()
    {
        var document = TreeText.Document("1: a\n\"1\": b\n");
        document.Errors.ShouldBeEmpty();
        document.Warnings.Single().Kind.ShouldBe(YamlErrorKind.AmbiguousKey);
        TreeText.Document("on: a\nyes: b\n").Errors.Single().Kind.ShouldBe(YamlErrorKind.DuplicateKey);
    }

    [Fact]
    public void Aliases_that_expand_beyond_measure_are_refused()
    {
        var lines = Enumerable.Range(1, 9).Select(i => string.Create(CultureInfo.InvariantCulture, $"a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 9))}]\n"));
        TreeText.Document("a0: &a0 [x, x, x]\n" + string.Concat(lines)).Errors.Single().Kind.ShouldBe(YamlErrorKind.Alias);
    }

    [Fact]
    public void Aliases_in_common_measure_are_taken()
    {
        var uses = string.Concat(Enumerable.Range(0, 500).Select(i => $"u{i}: *l\n"));
        TreeText.Document("l: &l {app: x, tier: y}\n" + uses).Errors.ShouldBeEmpty();
    }

    [Fact]
    public void Features_in_use_are_given_with_their_first_place()
    {
        var document = TreeText.Document("%YAML 1.1\n---\na: &x !!str b\nc: *x\nd:\n  <<: {e: f}\n?\tg\n".Replace("?\tg", "? g\n: {h:\ti}", StringComparison.Ordinal));
        document.Features.Select(use => $"{use.Feature} {TreeText.At(use.At)}").ShouldBe(
            ["Directive 1:1", "Anchor 3:4", "Tag 3:7", "Alias 4:4", "MergeKey 6:3", "ExplicitKey 7:1", "Tab 8:6"]);
        TreeText.Document("a: b").Features.ShouldBeEmpty();
    }
}
