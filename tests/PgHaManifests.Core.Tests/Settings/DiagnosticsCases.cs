using System.Globalization;
using System.Text;
using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Settings;
using Shouldly;
using Xunit;

namespace PgHaManifests.Core.Tests.Settings;

/// <summary>
/// Each folder of <c>tests/cases/settings/diagnostics</c> is a root; its <c>findings.txt</c> shows every settings file with each finding under
/// its line. <c>PGHA_TEST_ACCEPT=1</c> writes the latter.
/// </summary>
public class DiagnosticsCases
{
    private static string Folder { get; } = Path.Combine(Repository.Root, "tests", "cases", "settings", "diagnostics");

    public static TheoryData<string> Names() => [.. Directory.GetDirectories(Folder).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Case_shows_each_finding_under_its_line(string name)
    {
        var root = Path.Combine(Folder, name);
        var actual = Annotate(root, SettingsLoader.LoadAll(root).Findings([]).Sorted());
        var file = Path.Combine(root, "findings.txt");
        if (Environment.GetEnvironmentVariable("PGHA_TEST_ACCEPT") == "1")
        {
            Environment.GetEnvironmentVariable("CI").ShouldBeNullOrEmpty("baselines are not accepted under CI");
            File.WriteAllText(file, actual);
        }
        File.Exists(file).ShouldBeTrue($"{file} is missing; PGHA_TEST_ACCEPT=1 writes it");
        actual.ShouldBe(File.ReadAllText(file), $"{name} differs; PGHA_TEST_ACCEPT=1 accepts");
    }

    [Fact]
    public void Every_code_of_the_settings_is_in_a_case_or_in_a_test_of_its_own()
    {
        // These need a file system that no committed folder can hold.
        string[] elsewhere = [SettingsDiagnostics.NoEnvironments.Code, SettingsDiagnostics.NotUtf8.Code];
        var shown = string.Concat(Directory.GetFiles(Folder, "findings.txt", SearchOption.AllDirectories).Select(File.ReadAllText));
        SettingsDiagnostics.All.Select(descriptor => descriptor.Code).Where(code => !shown.Contains(code, StringComparison.Ordinal))
            .ShouldBe(elsewhere, ignoreOrder: true);
    }

    private static string Annotate(string root, IReadOnlyList<Diagnostic> findings)
    {
        var text = new StringBuilder();
        foreach (var found in findings.Where(found => found.Location is null or { Line: 0 }))
            text.Append(Describe(found)).Append('\n');
        var files = Directory.GetFiles(Path.Combine(root, "environments"), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal);
        foreach (var path in files)
        {
            var file = Path.GetRelativePath(root, path).Replace('\\', '/');
            text.Append(CultureInfo.InvariantCulture, $"==== {file}\n");
            var lines = File.ReadAllText(path).Split('\n');
            for (var i = 0; i < lines.Length; i++)
            {
                if (i < lines.Length - 1 || lines[i].Length > 0)
                    text.Append(lines[i]).Append('\n');
                foreach (var found in findings.Where(found => found.Location?.File == file && found.Location?.Line == i + 1))
                    text.Append(' ', found.Location!.Value.Column - 1).Append("^ ").Append(Describe(found)).Append('\n');
            }
        }
        return text.ToString();
    }

    private static string Describe(Diagnostic found)
    {
        var at = found.Location is { Line: 0 } location ? location.File + ": " : "";
        var related = string.Concat(found.Related.Select(other => $" [{other.Message}: {other.Location}]"));
        return $"{at}{found.Severity.ToString().ToLowerInvariant()} {found.Code}: {found.Message}{related} | {found.Help}";
    }
}
