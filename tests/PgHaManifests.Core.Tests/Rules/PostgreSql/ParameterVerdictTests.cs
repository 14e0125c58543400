using System.Text.Json;
using PgHaManifests.Core.Rules.PostgreSql.Parameters;
using Shouldly;
using Xunit;

namespace PgHaManifests.Core.Tests.Rules.PostgreSql;

/// <summary>
/// Parameter values with the verdicts of real servers of five majors. Those on which we differ stand in <c>known-differences.json</c>, each
/// with the mechanism that keeps us from knowing; the list is exact.
/// </summary>
public class ParameterVerdictTests(ITestOutputHelper output)
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "cases", "postgres");

    [Fact]
    public void Every_value_is_judged_as_each_major_does()
    {
        var known = Known("parameters");
        var differences = new SortedSet<string>(StringComparer.Ordinal);
        var (count, wronglyRefused) = (0, new List<string>());
        foreach (var line in File.ReadLines(Path.Combine(Folder, "parameters.jsonl")))
        {
            using var document = JsonDocument.Parse(line);
            var name = document.RootElement.GetProperty("name").GetString()!;
            var value = document.RootElement.GetProperty("value").GetString()!;
            count++;
            foreach (var (major, expected) in Expected(document.RootElement))
            {
                var actual = ParameterValue.Judge(name, value, major);
                if (actual.Verdict == expected)
                    continue;
                differences.Add($"{name}={value}");
                if (expected == ParameterVerdict.Accepted)
                    wronglyRefused.Add($"{name}={value} by {major}: {actual.Reason}");
                output.WriteLine($"{name} = '{value}' on {major}: the server says {expected}, we say {actual.Verdict} {actual.Reason}");
            }
        }
        output.WriteLine($"parameters: {count - differences.Count} of {count} values judged as the servers do");
        wronglyRefused.ShouldBeEmpty();
        differences.ShouldBe(known);
        known.Count.ShouldBeLessThanOrEqualTo(count / 200, "at most 0.5 % of the cases may differ");
    }

    private static SortedSet<string> Known(string part)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, "known-differences.json")));
        return new SortedSet<string>(document.RootElement.GetProperty(part).EnumerateObject().Select(entry => entry.Name), StringComparer.Ordinal);
    }

    private static IEnumerable<(int Major, ParameterVerdict Verdict)> Expected(JsonElement row)
    {
        foreach (var (key, verdict) in ((string, ParameterVerdict)[])
        [
            ("accepted", ParameterVerdict.Accepted),
            ("refused", ParameterVerdict.Refused),
            ("unknown", ParameterVerdict.Unknown),
            ("fixed", ParameterVerdict.Fixed),
        ])
        {
            if (!row.TryGetProperty(key, out var majors))
                continue;
            foreach (var major in majors.EnumerateArray())
                yield return (major.GetInt32(), verdict);
        }
    }
}
