using System.Globalization;
using System.Text.Json;
using System.Xml.Linq;
using NJsonSchema;
using PgHaManifests.Cli.Reports;
using PgHaManifests.Core.Diagnostics;
using Shouldly;
using Xunit;

namespace PgHaManifests.Cli.Tests.Reports;

/// <summary>What each format promises to those who read it by program.</summary>
public sealed class ReportFormatTests
{
    private static readonly JsonSchema Schema =
        JsonSchema.FromFileAsync(Path.Combine(Repository.Root, "docs", "report.schema.json")).GetAwaiter().GetResult();

    public static TheoryData<int> Samples5 => [0, 1, 2, 3, 4];
    private static readonly Report[] All = [Samples.Full, Samples.Clean, Samples.Empty, Samples.WithTable, Samples.WithText];

    [Theory]
    [MemberData(nameof(Samples5))]
    public void Json_holds_to_the_published_schema(int sample) => Schema.Validate(Written("json", All[sample])).ShouldBeEmpty();

    [Theory]
    [InlineData("\"severity\": \"error\"", "\"severity\": \"fatal\"")]
    [InlineData("\"help\": null,", "")]
    [InlineData("\"waived\": 1,", "\"waived\": -1,")]
    [InlineData("\"line\": 12,", "\"line\": 0,")]
    [InlineData("\"kind\": \"Report\",", "\"kind\": \"Report\", \"more\": 1,")]
    public void The_published_schema_refuses_what_is_no_report(string from, string to)
    {
        var text = Written("json", Samples.Full);
        text.ShouldContain(from);
        Schema.Validate(text.Replace(from, to, StringComparison.Ordinal)).ShouldNotBeEmpty();
    }

    [Fact]
    public void Json_gives_every_key_of_the_contract_and_null_where_there_is_nothing()
    {
        var report = JsonDocument.Parse(Written("json", Samples.Full)).RootElement;
        var found = report.GetProperty("diagnostics")[0];
        found.EnumerateObject().Select(key => key.Name).ShouldBe(
            ["code", "severity", "source", "message", "help", "file", "document", "line", "column", "object", "path", "related"]);
        found.GetProperty("file").ValueKind.ShouldBe(JsonValueKind.Null);
        report.GetProperty("diagnostics")[1].GetProperty("object").EnumerateObject().Select(key => key.Name).ShouldBe(["apiVersion", "kind", "namespace", "name"]);
        report.GetProperty("summary").EnumerateObject().Select(key => key.Name).Take(8).ShouldBe(
            ["documents", "objects", "errors", "warnings", "infos", "notEvaluated", "unknownKinds", "waived"]);
        report.GetProperty("summary").GetProperty("notEvaluated").GetInt32().ShouldBe(3);
    }

    [Fact]
    public void Every_source_and_severity_has_its_word_in_the_schema()
    {
        var definition = Schema.Definitions["diagnostic"];
        definition.Properties["source"].Enumeration.ShouldBe(Enum.GetValues<DiagnosticSource>().Select(Words.Of));
        definition.Properties["severity"].Enumeration.ShouldBe(Enum.GetValues<Severity>().Select(Words.Of), ignoreOrder: true);
    }

    [Fact]
    public void Sarif_keeps_to_the_most_results_that_GitHub_takes_and_drops_the_least_grave()
    {
        var infos = Enumerable.Range(1, SarifReport.MaxResults).Select(line => Finding(Severity.Info, line));
        var report = new Report("validate", [.. infos, Finding(Severity.Error, 999_999)], new RunSummary(), ExitCode: ExitCode.Findings);
        var run = JsonDocument.Parse(Written("sarif", report)).RootElement.GetProperty("runs")[0];
        var results = run.GetProperty("results");
        results.GetArrayLength().ShouldBe(SarifReport.MaxResults);
        results[SarifReport.MaxResults - 1].GetProperty("level").GetString().ShouldBe("error");
        run.GetProperty("invocations")[0].GetProperty("toolExecutionNotifications")[0].GetProperty("message").GetProperty("text").GetString()
            .ShouldBe("1 more findings are not shown: a run may hold 25000");
    }

    [Fact]
    public void Sarif_names_for_each_result_the_rule_of_its_code_and_a_line_from_1()
    {
        var run = JsonDocument.Parse(Written("sarif", Samples.Full)).RootElement.GetProperty("runs")[0];
        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules");
        foreach (var result in run.GetProperty("results").EnumerateArray())
        {
            rules[result.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString().ShouldBe(result.GetProperty("ruleId").GetString());
            foreach (var place in result.GetProperty("locations").EnumerateArray().Select(place => place.GetProperty("physicalLocation")))
            {
                Uri.IsWellFormedUriString(place.GetProperty("artifactLocation").GetProperty("uri").GetString(), UriKind.Relative).ShouldBeTrue();
                if (place.TryGetProperty("region", out var region))
                    region.GetProperty("startLine").GetInt32().ShouldBeGreaterThan(0);
            }
        }
    }

    [Fact]
    public void JUnit_is_well_formed_and_its_counts_are_right()
    {
        foreach (var report in All)
        {
            var suites = XDocument.Parse(Written("junit", report)).Root!;
            foreach (var suite in suites.Elements("testsuite").Append(suites))
            {
                ((int)suite.Attribute("tests")!).ShouldBe(suite.Descendants("testcase").Count());
                ((int)suite.Attribute("failures")!).ShouldBe(suite.Descendants("failure").Count());
                ((int)suite.Attribute("skipped")!).ShouldBe(suite.Descendants("skipped").Count());
            }
            suites.Descendants("testcase").ShouldNotBeEmpty();
            suites.Descendants("failure").Count().ShouldBe(report.Errors);
        }
    }

    [Theory]
    [InlineData("github", "::")]
    [InlineData("azure", "##vso[")]
    public void A_message_cannot_smuggle_in_a_command_of_its_own(string format, string start)
    {
        var lines = Written(format, Samples.Full).Split('\n');
        lines.Count(line => line.StartsWith(start, StringComparison.Ordinal)).ShouldBe(Samples.Diagnostics.Count(found => format == "github" || found.Severity != Severity.Info));
    }

    [Fact]
    public void GitHub_reads_back_the_place_and_the_message()
    {
        var line = Written("github", Samples.Full).Split('\n').Single(line => line.StartsWith("::warning", StringComparison.Ordinal));
        var parts = line.Split("::", 3);
        var properties = parts[1]["warning ".Length..].Split(',').Select(pair => pair.Split('=', 2)).ToDictionary(pair => pair[0], pair => Undo(pair[1]));
        properties["file"].ShouldBe(Samples.Diagnostics[2].Location!.Value.File);
        properties["line"].ShouldBe("3");
        properties["col"].ShouldBe("1");
        properties["title"].ShouldBe("PGHA0001");
        Undo(parts[2]).ShouldStartWith("100% <b>\"bold\"</b> & 'x' ]]> ; , :: ]:");

        static string Undo(string text) => text
            .Replace("%2C", ",", StringComparison.Ordinal).Replace("%3A", ":", StringComparison.Ordinal)
            .Replace("%0A", "\n", StringComparison.Ordinal).Replace("%0D", "\r", StringComparison.Ordinal)
            .Replace("%25", "%", StringComparison.Ordinal);
    }

    [Fact]
    public void Markdown_stays_below_the_size_of_a_comment_and_shows_the_gravest_first()
    {
        var many = Enumerable.Range(1, 5_000).Select(line => Finding(Severity.Info, line)).Append(Finding(Severity.Error, 9_999));
        var text = Written("markdown", new Report("validate", [.. many], Samples.Summary, new TextProduct("Difference", new string('x', 99_999)), ExitCode.Findings));
        text.Length.ShouldBeLessThan(65_536);
        text.ShouldContain("more findings are not shown.");
        text.IndexOf("9999", StringComparison.Ordinal).ShouldBeLessThan(text.IndexOf("| info |", StringComparison.Ordinal));
    }

    [Fact]
    public void Quiet_text_holds_errors_only()
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        TextReport.Write(Samples.Full, text, color: false, quiet: true);
        text.ToString().ShouldContain("error PGHA0002");
        text.ToString().ShouldNotContain("warning PGHA0001");
        text.ToString().ShouldNotContain("waived");
    }

    [Fact]
    public void Colour_adds_nothing_but_escape_sequences()
    {
        using var colored = new StringWriter(CultureInfo.InvariantCulture);
        TextReport.Write(Samples.Full, colored, color: true, quiet: false);
        var plain = System.Text.RegularExpressions.Regex.Replace(colored.ToString(), "\u001b\\[[0-9;]*m", "");
        plain.ShouldBe(Written("text", Samples.Full));
        colored.ToString().ShouldContain("\u001b[");
    }

    private static Diagnostic Finding(Severity severity, int line) => new()
    {
        Code = "PGHA9005",
        Severity = severity,
        Source = DiagnosticSource.ApiServer,
        Message = "m",
        Location = new Location("a.yaml", line, 1),
    };

    private static string Written(string format, Report report) => ReportBaselineTests.Written(ReportFormat.Find(format)!, report);
}
