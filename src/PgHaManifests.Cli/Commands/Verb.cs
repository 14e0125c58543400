using System.Collections.Immutable;
using System.CommandLine;
using PgHaManifests.Cli.Reports;
using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Cli.Commands;

/// <summary>A command that does something: its name, arguments and options, and the one function that carries it out.</summary>
internal sealed class Verb(string name, string description, Func<Invocation, Outcome> run) : Command(name, description)
{
    public Func<Invocation, Outcome> Run { get; } = run;
}

/// <summary>What a command is given: its part of the command line, the global options, and the edges of the process.</summary>
/// <param name="Say">Shows progress and remarks on standard error; silent with <c>-q</c>.</param>
internal sealed record Invocation(ParseResult Parsed, RunOptions Options, Stream Input, Surroundings Surroundings, Action<string> Say);

/// <summary>What a command gives back; <see cref="Delivery"/> prints it and derives the exit code.</summary>
internal sealed record Outcome
{
    public IReadOnlyList<Diagnostic> Diagnostics { get; init; } = [];
    public RunSummary Summary { get; init; } = new();
    public Product? Product { get; init; }

    /// <summary>What the command decides by itself; findings can only make it graver.</summary>
    public ExitCode ExitCode { get; init; } = ExitCode.Success;

    public static Outcome Of(Product product) => new() { Product = product };

    /// <summary>The run ends with exit code 2.</summary>
    public static Outcome WrongUse(params IEnumerable<Diagnostic> errors) =>
        new() { Diagnostics = [.. errors.Order(DiagnosticOrder.Instance)], ExitCode = ExitCode.WrongUse };
}

/// <summary>The options that every command takes.</summary>
/// <param name="Root">Full path of the folder that holds <c>environments/</c>.</param>
internal sealed record RunOptions(
    string Root, ReportFormat Format, ImmutableArray<ReportTarget> Reports, bool Quiet, bool Verbose, ColorMode Color, bool FailOnWarning);

/// <summary>One <c>--report FORMAT=FILE</c>, the file's path full.</summary>
internal sealed record ReportTarget(ReportFormat Format, string Path);
