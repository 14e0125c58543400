using PgHaManifests.Core.Schemas.Patterns;
using Shouldly;
using Xunit;

namespace PgHaManifests.Core.Tests.Schemas.Patterns;

public class Re2SyntaxTests
{
    [Theory]
    [InlineData("")]
    [InlineData("a|")]
    [InlineData("(|a)*")]
    [InlineData("()")]
    [InlineData("^*")]
    [InlineData("a{,2}")]
    [InlineData("a{")]
    [InlineData("a{1")]
    [InlineData("a{1,")]
    [InlineData("a{01}")]
    [InlineData("a{2}{,3}")]
    [InlineData("a{0}")]
    [InlineData("a{1000}")]
    [InlineData("a{0,1000}")]
    [InlineData("(?:a{10}){100}")]
    [InlineData("((a{100}){10}){0}")]
    [InlineData("a(?i)*")]
    [InlineData("a*(?i)*")]
    [InlineData("a*?")]
    [InlineData("a{2,3}?")]
    [InlineData("[]a]")]
    [InlineData("[^]a]")]
    [InlineData("[a-]")]
    [InlineData("[-a]")]
    [InlineData("[--a]")]
    [InlineData("[\\d-z]")]
    [InlineData("[a-b-c]")]
    [InlineData("[[:word:][:^alpha:]]")]
    [InlineData("[[:alpha]")]
    [InlineData("[[.a.]]")]
    [InlineData("[^\\x00-\\x{10FFFF}]")]
    [InlineData("(?P<name>a)")]
    [InlineData("(?<name_2>a)")]
    [InlineData("(?P<n>a)(?P<n>b)")]
    [InlineData("(?i)a(?-i)b")]
    [InlineData("(?i-s:a)")]
    [InlineData("(?)")]
    [InlineData("(?U)a+")]
    [InlineData("\\Qa.b")]
    [InlineData("\\Q.*\\E+")]
    [InlineData("a\\Q\\E*")]
    [InlineData("\\pN\\p{Nd}\\P{^Greek}\\p{ Lowercase-Letter }\\p{any}\\p{Assigned}\\p{LC}\\p{Cn}\\pl")]
    [InlineData("\\p{Old_Italic}\\p{Han}\\p{Nag_Mundari}")]
    [InlineData("\\012\\0\\x41\\x{1F600}\\a\\f\\n\\r\\t\\v")]
    [InlineData("\\_\\-\\/\\\"\\ \\<")]
    [InlineData("\\A\\b\\B\\z")]
    [InlineData("é\\.ü")]
    [InlineData("]}")]
    public void Go_accepts(string pattern) => Error(pattern).ShouldBeNull();

    [Theory]
    [InlineData("*")]
    [InlineData("a|*")]
    [InlineData("(*a)")]
    [InlineData("(?i)*")]
    [InlineData("a**")]
    [InlineData("a*+")]
    [InlineData("a*??")]
    [InlineData("a{2}{3}")]
    [InlineData("a{1001}")]
    [InlineData("a{,2}{1001,}")]
    [InlineData("a{2,1}")]
    [InlineData("a{99999999999999999999}")]
    [InlineData("(?:a{500}){3}")]
    [InlineData("((a{100}){10}){2}")]
    [InlineData("(")]
    [InlineData(")")]
    [InlineData("a)b")]
    [InlineData("(a")]
    [InlineData("(?:a")]
    [InlineData("[a")]
    [InlineData("[")]
    [InlineData("[]")]
    [InlineData("[^]")]
    [InlineData("[z-a]")]
    [InlineData("[a-\\d]")]
    [InlineData("[[:foo:]]")]
    [InlineData("[[:a]b[:alpha:]]")]
    [InlineData("[\\b]")]
    [InlineData("[\\Qa\\E]")]
    [InlineData("(?=a)")]
    [InlineData("(?!a)")]
    [InlineData("(?<=a)b")]
    [InlineData("(?<!a)b")]
    [InlineData("(?>a)")]
    [InlineData("(?#note)")]
    [InlineData("(?P=name)")]
    [InlineData("(?P<n m>a)")]
    [InlineData("(?P<>a)")]
    [InlineData("(?<n")]
    [InlineData("(?'n'a)")]
    [InlineData("(?i")]
    [InlineData("(?-)")]
    [InlineData("(?i-)")]
    [InlineData("(?x)a")]
    [InlineData("(a)\\1")]
    [InlineData("\\8")]
    [InlineData("\\C")]
    [InlineData("\\Z")]
    [InlineData("\\G")]
    [InlineData("\\E")]
    [InlineData("\\h")]
    [InlineData("\\é")]
    [InlineData("a\\")]
    [InlineData("\\x")]
    [InlineData("\\x4")]
    [InlineData("\\xg0")]
    [InlineData("\\x{}")]
    [InlineData("\\x{110000}")]
    [InlineData("\\x{41")]
    [InlineData("\\u0041")]
    [InlineData("\\cA")]
    [InlineData("\\p")]
    [InlineData("\\p{Klingon}")]
    [InlineData("\\p{Greek")]
    [InlineData("\\pX")]
    [InlineData("[\\p{IsGreek}]")]
    public void Go_refuses(string pattern) => Error(pattern).ShouldNotBeNull();

    [Fact]
    public void Nesting_ends_at_a_thousand_levels()
    {
        Error(Nested(999)).ShouldBeNull();
        Error(Nested(1000)).ShouldNotBeNull();
        Error(new string('(', 20000)).ShouldNotBeNull();

        static string Nested(int groups) => string.Concat(Enumerable.Repeat("(", groups)) + "ab" + new string(')', groups);
    }

    [Fact]
    public void Groups_without_a_number_do_not_count_as_levels()
    {
        var deep = string.Concat(Enumerable.Repeat("(?:", 5000)) + "a" + new string(')', 5000);
        Error(deep).ShouldBeNull();
    }

    [Fact]
    public void A_pattern_may_not_grow_beyond_all_measure() =>
        Error(string.Concat(Enumerable.Repeat("(?:ab){1000}", 2000))).ShouldNotBeNull();

    private static string? Error(string pattern)
    {
        Re2Pattern.TryCompile(pattern, out _, out var error);
        return error;
    }
}
