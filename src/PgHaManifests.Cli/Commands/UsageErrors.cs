using System.CommandLine;
using System.CommandLine.Parsing;
using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Cli.Commands;

/// <summary>Says what is wrong with a command line, and what was most likely meant.</summary>
internal static class UsageErrors
{
    /// <summary>All that the parser could not place, and what it placed but no command means.</summary>
    public static IEnumerable<Diagnostic> Of(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        var errors = new List<Diagnostic>();
        foreach (var token in SwallowedOptions(parsed))
            errors.Add(UnknownOption(token, parsed));
        foreach (var token in parsed.UnmatchedTokens)
            errors.Add(LooksLikeOption(token) ? UnknownOption(token, parsed) : UnknownWord(token, command));
        if (command is not Verb && parsed.UnmatchedTokens.Count == 0)
            errors.Add(CliDiagnostics.WrongUse.At(null, command is RootCommand ? "no command is given" : $"'{command.Name}' needs a command after it", $"there are {Names(command)}"));
        // What the parser says of a command as a whole is a word it could not place or a missing command: both are said already.
        foreach (var error in parsed.Errors.Where(error => error.SymbolResult is not CommandResult))
            errors.Add(CliDiagnostics.WrongUse.At(null, error.Message.TrimEnd('.')));
        return errors;
    }

    /// <summary>A value of an option that is none of those it takes.</summary>
    public static Diagnostic UnknownValue(string option, string value, IReadOnlyCollection<string> known)
    {
        var all = $"there are {string.Join(", ", known)}";
        return CliDiagnostics.WrongUse.At(
            null, $"{option} does not take '{value}'", Suggestion.For(value, known) is { } near ? $"did you mean '{near}'? {Capital(all)}" : all);
    }

    /// <summary>Words that the parser took for arguments of the command though they are written as options.</summary>
    private static IEnumerable<string> SwallowedOptions(ParseResult parsed)
    {
        var arguments = parsed.CommandResult.Command.Arguments.SelectMany(argument => parsed.GetResult(argument)?.Tokens ?? []).ToHashSet(ReferenceEqualityComparer.Instance);
        return parsed.Tokens
            .TakeWhile(token => token.Type != TokenType.DoubleDash)
            .Where(token => LooksLikeOption(token.Value) && arguments.Contains(token))
            .Select(token => token.Value);
    }

    /// <summary>A lone <c>-</c> is standard input.</summary>
    private static bool LooksLikeOption(string token) => token.Length > 1 && token[0] == '-';

    private static Diagnostic UnknownOption(string token, ParseResult parsed)
    {
        var name = token.Split('=', ':')[0];
        var message = parsed.CommandResult.Command is RootCommand ? $"unknown option '{name}'" : $"'{PathOf(parsed)}' has no option '{name}'";
        return CliDiagnostics.WrongUse.At(null, message, Suggestion.For(name, OptionNames(parsed)) is { } near ? $"did you mean '{near}'?" : null);
    }

    private static Diagnostic UnknownWord(string word, Command command) => command.Subcommands.Count > 0
        ? CliDiagnostics.WrongUse.At(
            null, $"unknown command '{(command is RootCommand ? word : $"{command.Name} {word}")}'",
            Suggestion.For(word, command.Subcommands.Select(sub => sub.Name)) is { } near ? $"did you mean '{near}'?" : $"there are {Names(command)}")
        : CliDiagnostics.WrongUse.At(null, $"'{command.Name}' takes no further argument: '{word}'");

    private static IEnumerable<string> OptionNames(ParseResult parsed)
    {
        var options = parsed.CommandResult.Command.Options.Concat(parsed.RootCommandResult.Command.Options.Where(option => option.Recursive));
        return options.Where(option => !option.Hidden).SelectMany(option => option.Aliases.Prepend(option.Name)).Distinct(StringComparer.Ordinal);
    }

    /// <summary>The command in words, without the name of the program: <c>schema import</c>.</summary>
    public static string PathOf(ParseResult parsed)
    {
        var words = new List<string>();
        for (SymbolResult? at = parsed.CommandResult; at is CommandResult { Command: not RootCommand } command; at = at.Parent)
            words.Insert(0, command.Command.Name);
        return string.Join(' ', words);
    }

    private static string Names(Command command) => string.Join(", ", command.Subcommands.Select(sub => sub.Name));

    private static string Capital(string sentence) => char.ToUpperInvariant(sentence[0]) + sentence[1..];
}
