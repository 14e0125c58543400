using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Help;
using System.Globalization;
using PgHaManifests.Cli.Commands;
using PgHaManifests.Cli.Reports;
using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Cli;

/// <summary>The command line: which commands there are, and what one line of words asks for.</summary>
internal sealed class CommandLine
{
    private const string ExitCodes = """

        Exit codes:
          0  no error was found
          1  an error, a difference or an unfinished write under --check, or a warning with --fail-on warning
          2  wrong use: unknown option, command, environment or format, a path that is missing or unreadable
          3  a fault of the tool itself

        What a command makes goes to standard output, findings and remarks to standard error. With -o other than text
        exactly one report goes to standard output. No command ever uses the network.

        """;

    private readonly ParseResult parsed;
    private readonly GlobalOptions globals = new();
    private readonly List<Diagnostic> errors = [];

    public CommandLine(IReadOnlyList<string> words, Surroundings surroundings, IEnumerable<Command> commands)
    {
        var root = new RootCommand("Manifests for highly available PostgreSQL on AKS, out of one settings file per environment, proven offline.") { HelpName = "pgha" };
        globals.AddTo(root);
        foreach (var command in commands)
            root.Subcommands.Add(command);
        // A word that starts with @ is a word, not a file to read words from.
        parsed = root.Parse(words, new ParserConfiguration { ResponseFileTokenReplacer = null });
        Options = globals.Read(parsed, surroundings, errors);
        Name = UsageErrors.PathOf(parsed);
    }

    public RunOptions Options { get; }

    /// <summary>The command's name in words, empty for none.</summary>
    public string Name { get; }

    /// <summary>Text that is printed as it is in every format: what a shell asks for to complete a line.</summary>
    public string? Completions => IsCompletion ? Printed() : null;

    private bool IsCompletion => ((RootCommand)parsed.RootCommandResult.Command).Directives.OfType<SuggestDirective>().Any(directive => parsed.GetResult(directive) is not null);

    /// <summary>Carries out what the line asks for.</summary>
    public Outcome Run(Edges edges, Action<string> say)
    {
        if (parsed.Action is HelpAction)
            return Outcome.Of(new TextProduct("Help", Printed() + (Name.Length == 0 ? ExitCodes.ReplaceLineEndings("\n") : "")));
        if (globals.AsksForVersion(parsed))
            return Outcome.Of(new TextProduct("Version", $"pgha {ToolVersion.Text}\n"));
        errors.AddRange(UsageErrors.Of(parsed));
        return errors.Count > 0 || parsed.CommandResult.Command is not Verb verb
            ? Outcome.WrongUse(errors)
            : verb.Run(new Invocation(parsed, Options, edges.Input, edges.Surroundings, say));
    }

    private string Printed()
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        parsed.Invoke(new InvocationConfiguration { Output = text, Error = text, EnableDefaultExceptionHandler = false });
        return text.ToString();
    }
}
