using PgHaManifests.Cli.Commands;
using PgHaManifests.Cli.Reports;
using PgHaManifests.Core.Diagnostics;
using Shouldly;
using Xunit;

namespace PgHaManifests.Cli.Tests;

public sealed class ProgramTests
{
    [Fact]
    public void Version_goes_to_standard_output()
    {
        var run = Run.Of("--version");
        run.ExitCode.ShouldBe(ExitCode.Success);
        run.Output.ShouldBe($"pgha {ToolVersion.Text}\n");
        run.Error.ShouldBeEmpty();
    }

    [Fact]
    public void Version_is_asked_for_after_a_command_too() => Run.Of("rules", "--version").Output.ShouldBe($"pgha {ToolVersion.Text}\n");

    [Fact]
    public void A_line_without_a_command_is_wrong_use_and_names_the_commands()
    {
        var run = Run.Of();
        run.ExitCode.ShouldBe(ExitCode.WrongUse);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldStartWith("error PGHA9002: no command is given\n  help: there are ");
    }

    [Theory]
    [InlineData("rulez", "unknown command 'rulez'", "did you mean 'rules'?")]
    [InlineData("rules --outputt=json", "'rules' has no option '--outputt'", "did you mean '--output'?")]
    [InlineData("--colr always rules", "'rules' has no option '--colr'", "did you mean '--color'?")]
    [InlineData("rules extra", "'rules' takes no further argument: 'extra'", "see 'pgha --help'")]
    [InlineData("rules -o jsno", "unknown format 'jsno' (-o)", "did you mean 'json'?")]
    [InlineData("rules --report xml=x", "unknown format 'xml' (--report)", "there are text, json")]
    [InlineData("rules --report sarif", "--report takes FORMAT=FILE, not 'sarif'", "--report sarif=pgha.sarif")]
    [InlineData("rules --report sarif=", "--report takes FORMAT=FILE, not 'sarif='", "--report sarif=pgha.sarif")]
    [InlineData("rules --report sarif=a --report json=a", "two reports go to the same file", "see 'pgha --help'")]
    [InlineData("rules --color sometimes", "--color does not take 'sometimes'", "there are auto, always, never")]
    [InlineData("rules --fail-on warnings", "--fail-on does not take 'warnings'", "did you mean 'warning'?")]
    [InlineData("rules --root", "Required argument missing for option: '--root'", "see 'pgha --help'")]
    [InlineData("rules --root no-such-folder", "there is no folder 'no-such-folder'", "check the path")]
    [InlineData("rules -o json -o text", "Option '-o' expects a single argument but 2 were provided", "see 'pgha --help'")]
    [InlineData("[nonsense] rules", "takes no further argument: '[nonsense]'", "see 'pgha --help'")]
    [InlineData("rules @file", "takes no further argument: '@file'", "see 'pgha --help'")]
    public void Wrong_use_ends_with_2_and_says_what_was_meant(string line, string message, string help)
    {
        using var folder = new TemporaryFolder();
        var run = Run.In(folder.Path, line.Split(' '));
        run.ExitCode.ShouldBe(ExitCode.WrongUse);
        run.Error.ShouldContain(message);
        run.Error.ShouldContain(help);
    }

    [Fact]
    public void All_that_is_wrong_is_said_at_once()
    {
        var run = Run.Of("rules", "--colour", "--fail-on", "info", "-o", "json");
        run.Codes().Count().ShouldBe(2);
        run.ExitCode.ShouldBe(ExitCode.WrongUse);
    }

    [Theory]
    [InlineData("rulez -o json")]
    [InlineData("-o json")]
    [InlineData("-o json rules --nonsense")]
    [InlineData("rules -o json --report nonsense")]
    [InlineData("--help -o json")]
    [InlineData("--version -o json")]
    [InlineData("rules -o json -q")]
    public void With_a_format_exactly_one_report_goes_to_standard_output_whatever_the_exit_code(string line)
    {
        var run = Run.Of(line.Split(' '));
        run.Report().GetProperty("kind").GetString().ShouldBe("Report");
        run.Error.ShouldBeEmpty();
    }

    [Fact]
    public void A_report_file_is_written_beside_the_text_on_the_terminal_and_its_folder_made()
    {
        using var folder = new TemporaryFolder();
        var run = Run.In(folder.Path, "rulez", "--report", "json=out/pgha.json", "--report", "junit=pgha.xml");
        run.ExitCode.ShouldBe(ExitCode.WrongUse);
        run.Error.ShouldContain("unknown command");
        File.ReadAllText(Path.Combine(folder.Path, "out/pgha.json")).ShouldContain("\"PGHA9002\"");
        File.ReadAllText(Path.Combine(folder.Path, "pgha.xml")).ShouldStartWith("<?xml");
    }

    [Fact]
    public void A_report_file_that_cannot_be_written_is_an_error()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(Path.Combine(folder.Path, "taken"));
        var run = Run.In(folder.Path, "rules", "--report", "json=taken", "-o", "json");
        run.ExitCode.ShouldBe(ExitCode.Findings);
        run.Codes().ShouldBe(["PGHA9005"]);
        run.Report().GetProperty("diagnostics")[0].GetProperty("file").GetString().ShouldBe("taken");
    }

    [Fact]
    public void A_fault_of_the_tool_ends_with_3_and_is_the_one_finding_of_the_report()
    {
        var run = Run.Of(["break", "-o", "json"], Run.NoTerminal, commands: [Break]);
        run.ExitCode.ShouldBe(ExitCode.Internal);
        run.Codes().ShouldBe(["PGHA9001"]);
        run.Error.ShouldBeEmpty();
    }

    [Fact]
    public void A_fault_of_the_tool_shows_its_trace_only_when_asked()
    {
        Run.Of(["break"], Run.NoTerminal, commands: [Break]).Error.ShouldBe(
            $"error PGHA9001: InvalidOperationException: broken on purpose\n  help: {CliDiagnostics.InternalError.Help}\n");
        Run.Of(["break", "-v"], Run.NoTerminal, commands: [Break]).Error.ShouldContain(" at PgHaManifests.Cli.Tests.ProgramTests");
    }

    [Theory]
    [InlineData("warn", 0)]
    [InlineData("warn --fail-on error", 0)]
    [InlineData("warn --fail-on warning", 1)]
    public void Warnings_count_only_when_asked(string line, int expected)
    {
        var warning = new Diagnostic { Code = "PGHA4999", Severity = Severity.Warning, Source = DiagnosticSource.Policy, Message = "m" };
        var warn = new Verb("warn", "Warns.", _ => new Outcome { Diagnostics = [warning] });
        Run.Of(line.Split(' '), Run.NoTerminal, commands: [warn]).ExitCode.ShouldBe((ExitCode)expected);
    }

    [Fact]
    public void A_fault_while_the_report_is_made_still_leaves_one_report()
    {
        var bad = new Verb("bad", "Fails late.", _ => Outcome.Of(new TableProduct("Bad", ["a", "b"], [["only one"]])));
        var run = Run.Of(["bad", "-o", "json"], Run.NoTerminal, commands: [bad]);
        run.ExitCode.ShouldBe(ExitCode.Internal);
        run.Codes().ShouldBe(["PGHA9001"]);
    }

    private static Verb Break => new("break", "Fails.", _ => throw new InvalidOperationException("broken on purpose"));

    [Fact]
    public void A_shell_can_ask_for_completions()
    {
        Run.Of("[suggest:2]", "ru").Output.ShouldBe("rules\n");
        Run.Of("[suggest:9]", "rules -o ").Output.ShouldContain("sarif\n");
    }

    [Fact]
    public void Colour_is_for_terminals_and_as_the_option_says()
    {
        var terminal = Run.NoTerminal with { ErrorIsTerminal = true, Term = "xterm-256color" };
        ColorIn(["rulez"], terminal).ShouldBeTrue();
        ColorIn(["rulez"], terminal with { NoColor = "1" }).ShouldBeFalse();
        ColorIn(["rulez"], terminal with { NoColor = "" }).ShouldBeTrue();
        ColorIn(["rulez"], terminal with { Term = "dumb" }).ShouldBeFalse();
        ColorIn(["rulez"], Run.NoTerminal).ShouldBeFalse();
        ColorIn(["rulez", "--color", "never"], terminal).ShouldBeFalse();
        ColorIn(["rulez", "--color", "always"], Run.NoTerminal with { NoColor = "1" }).ShouldBeTrue();
    }

    private static bool ColorIn(string[] words, Surroundings surroundings) => Run.Of(words, surroundings).Error.Contains('\u001b');
}
