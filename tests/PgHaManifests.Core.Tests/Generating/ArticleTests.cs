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
    public void Every_row_says_what_became_of_it() =>
        Row().Matches(Text).Select(match => match.Groups[1].Value.Trim())
            .ShouldAllBe(now => now.StartsWith("kept") || now.StartsWith("changed") || now.StartsWith("dropped"));

    [GeneratedRegex(@"`((?:output|environments|docs)/[a-z0-9_./-]+\.(?:yaml|md|bicep|bicepparam))`")]
    private static partial Regex NamedPath();

    [GeneratedRegex(@"\n\| [VOACP]\d+ \| [^|]+ \| ([^|]+) \|")]
    private static partial Regex Row();
}
