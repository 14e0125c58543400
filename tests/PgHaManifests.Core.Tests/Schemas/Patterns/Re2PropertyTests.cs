using System.Text.RegularExpressions;
using CsCheck;
using PgHaManifests.Core.Schemas.Patterns;
using Shouldly;
using Xunit;

namespace PgHaManifests.Core.Tests.Schemas.Patterns;

/// <summary>Where both grammars mean the same, the framework's engine must find the same.</summary>
public class Re2PropertyTests
{
    private static readonly Gen<string> Atom = Gen.OneOf(
        "a", "b", "c", ".", "[ab]", "[^a]", "[a-c]", "\\.", "(?:)", "^", "$", "\\b", "\\B", "[0-9]", "-", "\\n", "[^\\n]");

    private static readonly Gen<string> Suffix = Gen.Frequency((6, Gen.Const("")), (1, Gen.OneOf("*", "+", "?", "{2}", "{1,2}", "{0,}", "*?", "+?", "??")));

    private static readonly Gen<string> Pattern = Patterns(3, repeatGroups: true);

    /// <summary>Rounds of a loop that take no text are where the two differ in what they find first.</summary>
    private static readonly Gen<string> PatternWithoutLoops = Patterns(3, repeatGroups: false);

    private static readonly Gen<string> Text = Gen.Char["abc.-0\n "].Array[0, 12].Select(letters => new string(letters));

    [Fact]
    public void Matching_agrees_with_the_framework() =>
        Gen.Select(Pattern, Text).Sample(
            (pattern, text) => Compiled(pattern).IsMatch(text) == Expected(pattern, RegexOptions.NonBacktracking).IsMatch(text),
            iter: 4_000);

    [Fact]
    public void The_leftmost_match_agrees_with_the_framework() =>
        Gen.Select(PatternWithoutLoops, Text).Sample(
            (pattern, text) =>
            {
                var expected = Expected(pattern, RegexOptions.None).Match(text);
                return Compiled(pattern).TryFind(text, 0, out var index, out var length)
                    ? expected.Success && (expected.Index, expected.Length) == (index, length)
                    : !expected.Success;
            },
            iter: 4_000);

    [Fact]
    public void Any_text_is_either_a_pattern_or_refused() =>
        Gen.Char["ab(){}[]|*+?\\^$.:-,<>P1iQEpxL"].Array[0, 14].Select(letters => new string(letters)).Sample(
            text =>
            {
                if (Re2Pattern.TryCompile(text, out var compiled, out var error))
                    compiled.IsMatch("ab1").ShouldBe(compiled.TryFind("ab1", 0, out _, out _));
                else
                    error.ShouldNotBeEmpty();
            },
            iter: 4_000);

    private static Gen<string> Patterns(int depth, bool repeatGroups)
    {
        var part = depth == 0 ? Atom : Gen.Frequency((3, Atom), (1, Patterns(depth - 1, repeatGroups).Select(inner => $"(?:{inner})")));
        var item = Gen.Select(part, Suffix, (body, suffix) => IsAssertion(body) || (!repeatGroups && body.StartsWith("(?:", StringComparison.Ordinal)) ? body : body + suffix);
        var branch = item.Array[0, 4].Select(string.Concat);
        return branch.Array[1, 3].Select(branches => string.Join('|', branches));
    }

    // The framework refuses to repeat some of them.
    private static bool IsAssertion(string body) => body is "^" or "$" or "\\b" or "\\B" or "(?:)";

    /// <summary><c>$</c> is the very end in Go; the framework takes the place before a last newline too.</summary>
    private static Regex Expected(string pattern, RegexOptions engine) =>
        new(pattern.Replace("$", "\\z", StringComparison.Ordinal), engine | RegexOptions.CultureInvariant);

    private static Re2Pattern Compiled(string pattern) =>
        Re2Pattern.TryCompile(pattern, out var compiled, out var error) ? compiled : throw new ArgumentException($"{pattern}: {error}");
}
