using Shouldly;
using Xunit;

namespace PgHaManifests.Cli.Tests;

/// <summary>
/// Compares text with a committed file below <c>tests/cases/cli</c>. With <c>PGHA_TEST_ACCEPT=1</c> the file is written instead, which a
/// reviewer then reads as a difference; under CI that is refused.
/// </summary>
internal static class Baseline
{
    public static void Matches(string path, string actual)
    {
        var file = Path.Combine(Repository.Root, "tests", "cases", "cli", path);
        if (Environment.GetEnvironmentVariable("PGHA_TEST_ACCEPT") == "1")
        {
            Environment.GetEnvironmentVariable("CI").ShouldBeNullOrEmpty("baselines are not accepted under CI");
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, actual);
            return;
        }
        File.Exists(file).ShouldBeTrue($"{file} is missing; run the test with PGHA_TEST_ACCEPT=1 to write it");
        var (expectedLines, actualLines) = (File.ReadAllText(file).Split('\n'), actual.Split('\n'));
        var line = Enumerable.Range(0, Math.Max(expectedLines.Length, actualLines.Length))
            .FirstOrDefault(at => expectedLines.ElementAtOrDefault(at) != actualLines.ElementAtOrDefault(at), -1);
        if (line >= 0)
        {
            Assert.Fail(
                $"{path} differs at line {line + 1}; run the test with PGHA_TEST_ACCEPT=1 to accept, then read the difference\n"
                + $"committed: {expectedLines.ElementAtOrDefault(line)}\nnow:       {actualLines.ElementAtOrDefault(line)}");
        }
    }
}
