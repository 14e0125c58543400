using System.Text.Json;
using PgHaManifests.Core.Rules.PostgreSql.Access;
using Shouldly;
using Xunit;

namespace PgHaManifests.Core.Tests.Rules.PostgreSql;

/// <summary>Lines of pg_hba.conf and pg_ident.conf with the verdicts of real servers.</summary>
public class AccessVerdictTests(ITestOutputHelper output)
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "cases", "postgres");

    [Fact]
    public void Every_hba_line_is_judged_as_each_major_does() => Compare("hba", (line, major) => HbaLine.Judge(line, major));

    [Fact]
    public void Every_ident_line_is_judged_as_each_major_does() => Compare("ident", IdentLine.Judge);

    [Theory]
    [InlineData("^app[0-9]+$", true)]
    [InlineData("a{2,3}?b|c", true)]
    [InlineData("(a)\\1", true)]
    [InlineData("[[:alpha:]_]*", true)]
    [InlineData("***=(", true)]
    [InlineData("(?i)x", true)]
    [InlineData("a**", false)]
    [InlineData("*a", false)]
    [InlineData("a{3,2}", false)]
    [InlineData("(a", false)]
    [InlineData("a)", false)]
    [InlineData("[a", false)]
    [InlineData("[[:nix:]]", false)]
    [InlineData("[z-a]", false)]
    [InlineData("a\\", false)]
    [InlineData("\\2(a)", false)]
    public void An_expression_is_valid_or_not(string expression, bool valid) => ExpressionSyntax.IsValid(expression).ShouldBe(valid);

    private void Compare(string part, Func<string, int, AccessJudgement> judge)
    {
        var differences = new List<string>();
        var count = 0;
        foreach (var row in File.ReadLines(Path.Combine(Folder, part + ".jsonl")))
        {
            using var document = JsonDocument.Parse(row);
            var line = document.RootElement.GetProperty("line").GetString()!;
            count++;
            foreach (var (key, verdict) in ((string, AccessVerdict)[])[("accepted", AccessVerdict.Accepted), ("refused", AccessVerdict.Refused), ("none", AccessVerdict.None)])
            {
                if (!document.RootElement.TryGetProperty(key, out var majors))
                    continue;
                foreach (var major in majors.EnumerateArray().Select(entry => entry.GetInt32()))
                {
                    var actual = judge(line, major);
                    if (actual.Verdict != verdict)
                        differences.Add($"{line} on {major}: the server says {verdict}, we say {actual.Verdict} {actual.Reason}");
                }
            }
        }
        output.WriteLine($"{part}: {count} lines, {differences.Count} verdicts differ");
        count.ShouldBeGreaterThan(0);
        differences.ShouldBeEmpty();
    }
}
