using CliWrap;
using CliWrap.Buffered;
using Shouldly;
using Xunit;

namespace PgHaManifests.Cli.Tests;

/// <summary>
/// What only a process of its own shows: its exit code and its real streams. It is the program as built beside the tests, or the published
/// one that <c>PGHA_TEST_BINARY</c> names.
/// </summary>
public sealed class BinaryTests
{
    private static readonly string Program = Environment.GetEnvironmentVariable("PGHA_TEST_BINARY") is { Length: > 0 } named
        ? named
        : Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "pgha.exe" : "pgha");

    [Fact]
    public void The_program_says_its_version_and_ends_with_0()
    {
        var run = Start(new Command(Program).WithArguments(["--version"]));
        run.ExitCode.ShouldBe(0);
        run.StandardOutput.ShouldBe($"pgha {ToolVersion.Text}\n");
        run.StandardError.ShouldBeEmpty();
    }

    [Fact]
    public void Wrong_use_of_the_program_ends_with_2_and_speaks_on_standard_error()
    {
        var run = Start(new Command(Program).WithArguments(["rulez"]));
        run.ExitCode.ShouldBe(2);
        run.StandardOutput.ShouldBeEmpty();
        run.StandardError.ShouldBe("error PGHA9002: unknown command 'rulez'\n  help: did you mean 'rules'?\n");
    }

    [Fact]
    public void Standard_output_that_cannot_be_written_ends_with_1()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "there is no /dev/full on this system");
        var run = Start(new Command("/bin/sh").WithArguments(["-c", "exec \"$0\" rules > /dev/full", Program]));
        run.ExitCode.ShouldBe(1);
        run.StandardError.ShouldStartWith("error PGHA9005: standard output cannot be written");
    }

    private static BufferedCommandResult Start(Command command) =>
        command.WithValidation(CommandResultValidation.None).ExecuteBufferedAsync().GetAwaiter().GetResult();
}
