using System.Globalization;
using System.Text;
using System.Text.Json;
using Shouldly;
using Xunit;

namespace PgHaManifests.Cli.Tests;

/// <summary>
/// Mistakes that people make in settings, overrides, templates and manifests of their own, one to a folder of <c>tests/cases/mistakes</c>.
/// A line to be corrected ends in <c># &lt;-</c>; every other line is right. <c>errors.txt</c> holds what the user reads
/// (<c>PGHA_TEST_ACCEPT=1</c> writes it).
/// </summary>
public sealed class MistakeTests
{
    private const string Mark = "# <-";

    private static string Folder { get; } = Path.Combine(Repository.Root, "tests", "cases", "mistakes");

    public static TheoryData<string> Names => [.. Directory.GetDirectories(Folder).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Mistake_is_found_at_its_line(string name)
    {
        var root = Path.Combine(Folder, name);
        string[] command = File.Exists(Path.Combine(root, "manifest.yaml")) ? ["validate", "manifest.yaml"] : ["generate", "--check"];
        var run = Run.In(root, [.. command, "--root", root, "-o", "json"]);
        run.ExitCode.ShouldBe(ExitCode.Findings);

        var errors = run.Report().GetProperty("diagnostics").EnumerateArray().Where(found => found.GetProperty("severity").GetString() == "error").ToList();
        errors.Select(PlaceOf).Distinct().Order(StringComparer.Ordinal).ShouldBe(Marked(root));
        Baseline.Matches($"../mistakes/{name}/errors.txt", string.Concat(errors.Select(Text)));
    }

    [Fact]
    public void There_are_at_least_sixty() => Names.Count.ShouldBeGreaterThanOrEqualTo(60);

    /// <summary>The marked lines; where the name of the file is the mistake, its first line.</summary>
    private static List<string> Marked(string root) =>
    [
        .. Directory.GetFiles(root, "*", SearchOption.AllDirectories)
            .Where(file => Path.GetFileName(file) != "errors.txt")
            .SelectMany(file => File.ReadAllLines(file).Select((line, index) => (Line: line, Place: $"{Path.GetRelativePath(root, file)}:{index + 1}")))
            .Where(line => line.Line.EndsWith(Mark, StringComparison.Ordinal))
            .Select(line => line.Place)
            .Order(StringComparer.Ordinal),
    ];

    private static string PlaceOf(JsonElement error) => string.Create(
        CultureInfo.InvariantCulture, $"{error.GetProperty("file").GetString()}:{(error.GetProperty("line").ValueKind == JsonValueKind.Null ? 1 : error.GetProperty("line").GetInt32())}");

    private static string Text(JsonElement error)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{PlaceOf(error)}:{error.GetProperty("column")}: {error.GetProperty("code").GetString()}: {error.GetProperty("message").GetString()}\n");
        text.Append(CultureInfo.InvariantCulture, $"  help: {error.GetProperty("help").GetString()}\n");
        foreach (var related in error.GetProperty("related").EnumerateArray())
            text.Append(CultureInfo.InvariantCulture, $"  {related.GetProperty("message").GetString()}: {related.GetProperty("file").GetString()}:{related.GetProperty("line")}:{related.GetProperty("column")}\n");
        return text.ToString();
    }
}
