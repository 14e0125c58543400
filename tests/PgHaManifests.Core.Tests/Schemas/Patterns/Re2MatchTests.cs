using System.Diagnostics;
using PgHaManifests.Core.Schemas.Patterns;
using Shouldly;
using Xunit;

namespace PgHaManifests.Core.Tests.Schemas.Patterns;

public class Re2MatchTests
{
    private const string Quantity = "^(\\+|-)?(([0-9]+(\\.[0-9]*)?)|(\\.[0-9]+))(([KMGTPE]i)|[numkMGTPE]|([eE](\\+|-)?(([0-9]+(\\.[0-9]*)?)|(\\.[0-9]+))))?$";

    [Theory]
    [InlineData("^[1-9][0-9]*[dwm]$", "30d", true)]
    [InlineData("^[1-9][0-9]*[dwm]$", "0d", false)]
    [InlineData("^[1-9][0-9]*[dwm]$", "30d\n", false)]
    [InlineData(Quantity, "512Mi", true)]
    [InlineData(Quantity, "1.5e3", true)]
    [InlineData(Quantity, "512mb", false)]
    [InlineData("b", "abc", true)]
    [InlineData("", "", true)]
    [InlineData("^$", "x", false)]
    [InlineData("a|^b", "xb", false)]
    [InlineData("$^", "", true)]
    [InlineData("(?m)^b$", "a\nb\nc", true)]
    [InlineData("^b$", "a\nb\nc", false)]
    [InlineData("a.c", "a\nc", false)]
    [InlineData("(?s)a.c", "a\nc", true)]
    [InlineData("^.$", "😀", true)]
    [InlineData("^[😀-😎]{2}$", "😃😄", true)]
    [InlineData("[^a]", "a", false)]
    [InlineData("[^a]", "\n", true)]
    [InlineData("\\d", "٣", false)]
    [InlineData("\\w", "é", false)]
    [InlineData("\\s", "\v", false)]
    [InlineData("[[:space:]]", "\v", true)]
    [InlineData("\\bfoo\\b", "a foo b", true)]
    [InlineData("\\bfoo\\b", "afoo", false)]
    [InlineData("\\bé", "aé", true)]
    [InlineData("\\Boo", "foo", true)]
    [InlineData("(?i)straße", "STRAẞE", true)]
    [InlineData("(?i)k", "\u212A", true)]
    [InlineData("(?i)[^k]", "\u212A", false)]
    [InlineData("(?i)\\x{17F}", "S", true)]
    [InlineData("(?i)σ", "ς", true)]
    [InlineData("(?i)\\w", "\u017F", true)]
    [InlineData("(?i)\\W", "\u017F", false)]
    [InlineData("^(?i)(abort|warn)?$", "WARN", true)]
    [InlineData("(?i:a)b", "AB", false)]
    [InlineData("\\p{Greek}", "λ", true)]
    [InlineData("\\p{^Greek}", "λ", false)]
    [InlineData("\\PL", "λ", false)]
    [InlineData("\\p{Lu}", "λ", false)]
    [InlineData("(?i)\\p{Lu}", "λ", true)]
    [InlineData("\\pN", "Ⅷ", true)]
    [InlineData("\\p{Cn}", "\u0378", true)]
    [InlineData("^\\x41\\101\\x{42}$", "AAB", true)]
    [InlineData("^\\Qa+\\E+$", "a++", true)]
    [InlineData("^a{2,3}$", "aaaa", false)]
    [InlineData("^(a{2}){2}$", "aaaa", true)]
    [InlineData("^x{0}$", "", true)]
    [InlineData("^[^\\x00-\\x{10FFFF}]$", "a", false)]
    [InlineData("\uFFFD", "a\uD800b", true)]
    [InlineData("^.{2,}|[^./]$", "..", true)]
    [InlineData("^.{2,}|[^./]$", ".", false)]
    public void A_pattern_matches_as_in_Go(string pattern, string text, bool expected)
    {
        var compiled = Compiled(pattern);
        compiled.IsMatch(text).ShouldBe(expected);
        compiled.TryFind(text, 0, out _, out _).ShouldBe(expected);
    }

    [Theory]
    [InlineData("a|ab", "xab", 1, 1)]
    [InlineData("ab|a", "xab", 1, 2)]
    [InlineData("a*", "baa", 0, 0)]
    [InlineData("a+", "baab", 1, 2)]
    [InlineData("a+?", "baab", 1, 1)]
    [InlineData("(?U)a+", "baab", 1, 1)]
    [InlineData("(?U)a+?", "baab", 1, 2)]
    [InlineData("(|a)*", "aa", 0, 0)]
    [InlineData("(|a)+", "aa", 0, 0)]
    [InlineData("(a|)*", "aab", 0, 2)]
    [InlineData("x*?y", "axxy", 1, 3)]
    [InlineData("$", "ab", 2, 0)]
    [InlineData("b$|a", "ab", 0, 1)]
    [InlineData("😀+", "a😀😀", 1, 4)]
    public void The_leftmost_match_of_the_first_branch_is_found(string pattern, string text, int index, int length)
    {
        Compiled(pattern).TryFind(text, 0, out var foundIndex, out var foundLength).ShouldBeTrue();
        (foundIndex, foundLength).ShouldBe((index, length));
    }

    [Fact]
    public void A_search_from_the_middle_knows_what_stands_before()
    {
        Compiled("^a").TryFind("aa", 1, out _, out _).ShouldBeFalse();
        Compiled("\\ba").TryFind("aa a", 1, out var index, out _).ShouldBeTrue();
        index.ShouldBe(3);
        Compiled("(?m)^a").TryFind("\na", 1, out index, out _).ShouldBeTrue();
        index.ShouldBe(1);
    }

    [Fact]
    public void Groups_are_found_with_the_match()
    {
        Compiled("(a+)(b+)?(?P<rest>.*)").Groups("xaac", 0).ShouldBe([1, 4, 1, 3, -1, -1, 3, 4]);
        Compiled("(a)|b").Groups("c", 0).ShouldBeNull();
        Compiled("(?:(a)|(b))*").Groups("ab", 0).ShouldBe([0, 2, 0, 1, 1, 2]);
    }

    [Theory]
    [InlineData("(a*)*b")]
    [InlineData("(x+x+)+y")]
    [InlineData("(a|a)*c")]
    [InlineData("(?:a?){500}a{500}b")]
    [InlineData("(.*)(.*)(.*)(.*)(.*)[^ax]")]
    public void No_pattern_runs_away(string pattern)
    {
        var text = new string('a', 10_000) + new string('x', 10_000);
        var clock = Stopwatch.StartNew();
        Compiled(pattern).IsMatch(text).ShouldBeFalse();
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(5));
    }

    [Fact]
    public void A_pattern_with_too_many_states_is_still_answered()
    {
        // The automaton must remember the last 15 characters: 32,768 states.
        var pattern = Compiled("[ab]*a[ab]{14}c");
        var random = new Random(7);
        var text = string.Concat(Enumerable.Range(0, 30_000).Select(_ => random.Next(2) == 0 ? 'a' : 'b'));
        pattern.IsMatch(text).ShouldBeFalse();
        pattern.IsMatch(text + "a" + new string('b', 14) + "c").ShouldBeTrue();
    }

    [Fact]
    public void Threads_share_one_pattern()
    {
        var pattern = Compiled(Quantity);
        var texts = Enumerable.Range(0, 2000).Select(i => (Text: $"{i}.{i}{(i % 2 == 0 ? "Gi" : "GB")}", Expected: i % 2 == 0));
        texts.AsParallel().All(text => pattern.IsMatch(text.Text) == text.Expected).ShouldBeTrue();
    }

    private static Re2Pattern Compiled(string pattern) =>
        Re2Pattern.TryCompile(pattern, out var compiled, out var error) ? compiled : throw new ArgumentException(error);
}
