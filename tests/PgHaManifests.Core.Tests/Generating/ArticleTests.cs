using System.Globalization;
using System.Text.RegularExpressions;
using Shouldly;
using Xunit;

namespace PgHaManifests.Core.Tests.Generating;

public partial class ArticleTests
{
    private static readonly string Text = File.ReadAllText(Path.Combine(Repository.Root, "docs", "article.md"));

    [Theory]
    [InlineData("V", 19)]
    [InlineData("O", 10)]
    [InlineData("A", 7)]
    [InlineData("C", 15)]
    [InlineData("P", 8)]
    public void Every_number_of_the_article_has_its_row(string section, int rows)
    {
        for (var number = 1; number <= rows; number++)
            Text.ShouldContain(string.Create(CultureInfo.InvariantCulture, $"\n| {section}{number} | "));
        Text.ShouldNotContain(string.Create(CultureInfo.InvariantCulture, $"\n| {section}{rows + 1} | "));
    }

    [Fact]
    public void Every_path_that_it_names_is_there()
    {
        var paths = NamedPath().Matches(Text).Select(match => match.Groups[1].Value).Distinct().ToList();

        paths.Count.ShouldBeGreaterThan(8);
        foreach (var path in paths)
            File.Exists(Path.Combine(Repository.Root, path)).ShouldBeTrue(path);
    }

    [Fact]
    public void No_row_is_open() => Text.Split('\n').Where(line => line.StartsWith("| ", StringComparison.Ordinal) && line.Contains("| open", StringComparison.Ordinal)).ShouldBeEmpty();

    [Fact]
    public void Every_section_of_a_runbook_that_it_names_is_there()
    {
        var named = NamedSection().Matches(Text);

        named.Count.ShouldBeGreaterThan(20);
        foreach (Match match in named)
            File.ReadAllLines(Path.Combine(Repository.Root, match.Groups[1].Value)).ShouldContain(line => line.StartsWith('#') && line.TrimStart('#', ' ').StartsWith(match.Groups[2].Value), match.Value);
    }

    [Fact]
    public void Every_row_says_what_became_of_it() =>
        Row().Matches(Text).Select(match => match.Groups[1].Value.Trim())
            .ShouldAllBe(now => now.StartsWith("kept") || now.StartsWith("changed") || now.StartsWith("dropped"));

    [GeneratedRegex(@"`((?:output|environments|docs)/[a-z0-9_./-]+\.(?:yaml|md|bicep|bicepparam))`")]
    private static partial Regex NamedPath();

    [GeneratedRegex(@"`(output/[a-z-]+/RUNBOOK\.md)`, section ([^|]+?) \|")]
    private static partial Regex NamedSection();

    [GeneratedRegex(@"\n\| [VOACP]\d+ \| [^|]+ \| ([^|]+) \|")]
    private static partial Regex Row();
}
