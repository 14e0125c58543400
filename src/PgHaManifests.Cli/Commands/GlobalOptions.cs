using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Help;
using PgHaManifests.Cli.Reports;
using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Cli.Commands;

/// <summary>The options that stand on every command, and how their values are read.</summary>
internal sealed class GlobalOptions
{
    private static readonly string[] Colors = ["auto", "always", "never"];
    private static readonly string[] FailLevels = ["error", "warning"];

    private readonly Option<string> root = Valued("--root", "DIR", "Folder that holds environments/ (default: the current folder)");
    private readonly Option<string> format = Valued("--output", "FORMAT", $"Format of the report: {string.Join(", ", ReportFormat.Names)}", "-o");
    private readonly Option<string[]> report = new("--report")
    {
        Description = "Write a report to a file too; may be repeated",
        HelpName = "FORMAT=FILE",
        Arity = ArgumentArity.OneOrMore,
        Recursive = true,
    };

    private readonly Option<string> color = Valued("--color", "WHEN", "Colour in text output: auto, always, never (NO_COLOR counts for auto)");
    private readonly Option<string> failOn = Valued("--fail-on", "SEVERITY", "Least severity that makes the exit code 1: error (default), warning");
    private readonly Option<bool> quiet = Flag("--quiet", "Errors only: no warnings, remarks or summary in text output", "-q");
    private readonly Option<bool> verbose = Flag("--verbose", "Say more, such as the trace of an internal error", "-v");
    private readonly Option<bool> version = Flag("--version", "Print the version");

    public GlobalOptions()
    {
        format.CompletionSources.Add(_ => ReportFormat.Names);
        report.CompletionSources.Add(_ => ReportFormat.Names.Select(name => name + "="));
        color.CompletionSources.Add(_ => Colors);
        failOn.CompletionSources.Add(_ => FailLevels);
    }

    public void AddTo(RootCommand command)
    {
        // The library's own options stand back: its version option refuses company, and its help option also takes /h and /?, which are paths.
        command.Options.Clear();
        Option[] all = [root, format, report, quiet, verbose, color, failOn, version];
        foreach (var option in all)
            command.Options.Add(option);
        command.Options.Add(new HelpOption("--help", "-h") { Description = "Show help", Recursive = true, Action = new HelpAction { MaxWidth = 120 } });
    }

    public bool AsksForVersion(ParseResult parsed) => IsGiven(parsed, version);

    /// <summary>Reads the options as far as they can be read: what is wrong is added to the errors, and its default used.</summary>
    public RunOptions Read(ParseResult parsed, Surroundings surroundings, List<Diagnostic> errors)
    {
        var folder = surroundings.FullPath(Last(parsed, root) ?? ".");
        if (!Directory.Exists(folder))
            errors.Add(CliDiagnostics.UnreadablePath.At(null, $"there is no folder '{Last(parsed, root)}' (--root)"));
        var reports = ImmutableArray.CreateBuilder<ReportTarget>();
        foreach (var text in parsed.GetResult(report)?.Tokens.Select(token => token.Value) ?? [])
        {
            if (ReadTarget(text, surroundings, errors) is not { } target)
                continue;
            if (reports.Any(other => other.Path == target.Path))
                errors.Add(CliDiagnostics.WrongUse.At(null, $"two reports go to the same file: {text}"));
            else
                reports.Add(target);
        }
        return new RunOptions(
            folder,
            Last(parsed, format) is { } name ? ReadFormat(name, "-o", errors) ?? ReportFormat.Text : ReportFormat.Text,
            reports.DrainToImmutable(),
            IsGiven(parsed, quiet),
            IsGiven(parsed, verbose),
            ReadWord(parsed, color, Colors, errors) switch { "always" => ColorMode.Always, "never" => ColorMode.Never, _ => ColorMode.Auto },
            ReadWord(parsed, failOn, FailLevels, errors) == "warning");
    }

    private static ReportTarget? ReadTarget(string text, Surroundings surroundings, List<Diagnostic> errors)
    {
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        if (equals <= 0 || equals == text.Length - 1)
        {
            errors.Add(CliDiagnostics.WrongUse.At(null, $"--report takes FORMAT=FILE, not '{text}'", $"for example --report {ReportFormat.All[2].Name}=pgha.{ReportFormat.All[2].Name}"));
            return null;
        }
        return ReadFormat(text[..equals], "--report", errors) is { } known ? new ReportTarget(known, surroundings.FullPath(text[(equals + 1)..])) : null;
    }

    private static ReportFormat? ReadFormat(string name, string option, List<Diagnostic> errors)
    {
        if (ReportFormat.Find(name) is { } known)
            return known;
        errors.Add(CliDiagnostics.WrongUse.At(null, $"unknown format '{name}' ({option})", ReportFormat.HelpFor(name)));
        return null;
    }

    private static string? ReadWord(ParseResult parsed, Option<string> option, string[] words, List<Diagnostic> errors)
    {
        if (Last(parsed, option) is not { } word || words.Contains(word))
            return Last(parsed, option);
        errors.Add(UsageErrors.UnknownValue(option.Name, word, words));
        return null;
    }

    /// <summary>The last value given. It is read from the tokens, since a report must take its form even when other parts are wrong.</summary>
    private static string? Last(ParseResult parsed, Option option) => parsed.GetResult(option)?.Tokens is [.., var last] ? last.Value : null;

    /// <summary>The parser also makes a result for a flag that is absent.</summary>
    private static bool IsGiven(ParseResult parsed, Option flag) => parsed.GetResult(flag) is { Implicit: false };

    private static Option<string> Valued(string name, string helpName, string description, params string[] aliases) =>
        new(name, aliases) { Description = description, HelpName = helpName, Arity = ArgumentArity.ExactlyOne, Recursive = true };

    private static Option<bool> Flag(string name, string description, params string[] aliases) =>
        new(name, aliases) { Description = description, Arity = ArgumentArity.Zero, Recursive = true };
}
