using System.CommandLine;
using PgHaManifests.Cli.Commands;
using Shouldly;
using Xunit;

namespace PgHaManifests.Cli.Tests.Commands;

/// <summary>The help text of each command is a committed file, so that a change of the command line shows in review.</summary>
public sealed class HelpTests
{
    public static TheoryData<string> Lines => [.. Names(CommandList.All(), "").Prepend("")];

    [Theory]
    [MemberData(nameof(Lines))]
    public void Help_is_as_committed(string command)
    {
        string[] words = command.Length == 0 ? ["--help"] : [.. command.Split(' '), "--help"];
        var run = Run.Of(words);
        run.ExitCode.ShouldBe(ExitCode.Success);
        run.Error.ShouldBeEmpty();
        Baseline.Matches($"help/{(command.Length == 0 ? "pgha" : command.Replace(' ', '-'))}.txt", run.Output);
    }

    private static IEnumerable<string> Names(IEnumerable<Command> commands, string prefix) =>
        commands.SelectMany(command => Names(command.Subcommands, $"{prefix}{command.Name} ").Prepend(prefix + command.Name));
}
