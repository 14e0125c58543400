using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Json;
using PgHaManifests.Cli.Commands;
using Xunit;

namespace PgHaManifests.Cli.Tests;

/// <summary>One command line, run in this process: how it ended and what it wrote where.</summary>
internal sealed record Run(ExitCode ExitCode, string Output, string Error)
{
    public static readonly Surroundings NoTerminal = new(Repository.Root, OutputIsTerminal: false, ErrorIsTerminal: false, NoColor: null, Term: null);

    public static Run Of(params string[] words) => Of(words, NoTerminal);

    public static Run In(string folder, params string[] words) => Of(words, NoTerminal with { CurrentDirectory = folder });

    public static Run Of(string[] words, Surroundings surroundings, string input = "", IEnumerable<Command>? commands = null)
    {
        using var stdin = new MemoryStream(Encoding.UTF8.GetBytes(input));
        using var stdout = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        using var stderr = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        var exit = Program.Run(words, new Edges(stdin, stdout, stderr, surroundings), commands ?? CommandList.All());
        var run = new Run(exit, stdout.ToString(), stderr.ToString());
        TestContext.Current.TestOutputHelper?.WriteLine($"$ pgha {string.Join(' ', words)}\n{run.Output}{run.Error}-> {(int)exit}");
        return run;
    }

    /// <summary>Standard output as the one JSON report that it must be.</summary>
    public JsonElement Report()
    {
        using var document = JsonDocument.Parse(Output);
        return document.RootElement.Clone();
    }

    public IEnumerable<string?> Codes() => Report().GetProperty("diagnostics").EnumerateArray().Select(found => found.GetProperty("code").GetString());
}
