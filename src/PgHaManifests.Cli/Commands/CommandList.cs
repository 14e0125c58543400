using System.CommandLine;

namespace PgHaManifests.Cli.Commands;

/// <summary>The commands, in the order of the help text.</summary>
internal static class CommandList
{
    public static IEnumerable<Command> All() =>
    [
        GenerateCommand.Create(),
        ValidateCommand.Create(),
        ExplainCommand.Create(),
        SchemaCommand.Create(),
        RulesCommand.Create(),
    ];
}
