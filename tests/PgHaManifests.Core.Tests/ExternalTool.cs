using CliWrap;
using CliWrap.Buffered;
using Xunit;

namespace PgHaManifests.Core.Tests;

/// <summary>
/// A program that some tests compare with. It is taken from the environment variable <paramref name="Variable"/> (a full path), else from
/// PATH. A test that asks for an absent one is skipped, and so counted; with <c>PGHA_TEST_REQUIRE_TOOLS=1</c> it fails instead.
/// </summary>
public sealed record ExternalTool(string Name, string Variable)
{
    public static readonly ExternalTool Kubectl = new("kubectl", "PGHA_TEST_KUBECTL");
    public static readonly ExternalTool Helm = new("helm", "PGHA_TEST_HELM");
    public static readonly ExternalTool Promtool = new("promtool", "PGHA_TEST_PROMTOOL");
    public static readonly ExternalTool Git = new("git", "PGHA_TEST_GIT");
    public static readonly ExternalTool Bash = new("bash", "PGHA_TEST_BASH");
    public static readonly ExternalTool Bicep = new("bicep", "PGHA_TEST_BICEP");
    public static readonly ExternalTool Shellcheck = new("shellcheck", "PGHA_TEST_SHELLCHECK");

    /// <summary>The program's path; skips or fails the running test when there is none.</summary>
    public string Path
    {
        get
        {
            if (Find() is { } path)
                return path;
            var reason = $"{Name} is not there: set {Variable} to its path or put it on PATH";
            if (Environment.GetEnvironmentVariable("PGHA_TEST_REQUIRE_TOOLS") == "1")
                Assert.Fail(reason);
            Assert.Skip(reason);
            return "";
        }
    }

    /// <summary>The program's path, or null.</summary>
    public string? Find()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named)
            return File.Exists(named) ? named : throw new FileNotFoundException($"{Variable} names no file", named);
        return (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(System.IO.Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(folder => new[] { System.IO.Path.Combine(folder, Name), System.IO.Path.Combine(folder, Name + ".exe") })
            .FirstOrDefault(File.Exists);
    }

    /// <summary>Runs the program to its end and returns what it wrote and how it ended; an exit code other than 0 is no exception.</summary>
    public BufferedCommandResult Run(IReadOnlyList<string> arguments, string? folder = null, string standardInput = "") =>
        Cli.Wrap(Path)
            .WithArguments(arguments)
            .WithWorkingDirectory(folder ?? Directory.GetCurrentDirectory())
            .WithStandardInputPipe(PipeSource.FromString(standardInput))
            .WithValidation(CommandResultValidation.None)
            .ExecuteBufferedAsync()
            .GetAwaiter().GetResult();
}
