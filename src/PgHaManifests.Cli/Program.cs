using System.CommandLine;
using System.Text;
using PgHaManifests.Cli.Commands;
using PgHaManifests.Cli.Reports;
using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Cli;

internal static class Program
{
    private static int Main(string[] words)
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        using var input = Console.OpenStandardInput();
        using var stdout = new StreamWriter(Console.OpenStandardOutput(), utf8, 64 * 1024) { NewLine = "\n" };
        using var stderr = new StreamWriter(Console.OpenStandardError(), utf8, 4 * 1024) { NewLine = "\n" };
        return (int)Run(words, new Edges(input, stdout, stderr, Surroundings.OfProcess()), CommandList.All());
    }

    /// <summary>Runs one command line in this process. Nothing else reads the console, the environment or the current folder.</summary>
    public static ExitCode Run(IReadOnlyList<string> words, Edges edges, IEnumerable<Command> commands)
    {
        CommandLine? line = null;
        try
        {
            line = new CommandLine(words, edges.Surroundings, commands);
            if (line.Completions is { } completions)
            {
                edges.Output.Write(completions);
                edges.Output.Flush();
                return ExitCode.Success;
            }
            var result = Execute(line, edges);
            return DeliverOrFail(line, result, edges);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // Only the edges are left to fail so: a closed pipe, a full disk behind standard output.
            edges.Error.WriteLine($"error {CliDiagnostics.UnwritableReport.Code}: standard output cannot be written: {Plain.OneLine(fault.Message)}");
            return ExitCode.Findings;
        }
        catch (Exception fault)
        {
            edges.Error.WriteLine($"error {CliDiagnostics.InternalError.Code}: {Plain.OneLine(Describe(fault))}");
            if (line?.Options.Verbose != false)
                edges.Error.WriteLine(fault.StackTrace);
            return ExitCode.Internal;
        }
        finally
        {
            edges.Error.Flush();
        }
    }

    /// <summary>The command's result; an exception out of it is a fault of ours, and becomes the one finding of the report.</summary>
    private static Outcome Execute(CommandLine line, Edges edges)
    {
        try
        {
            return line.Run(edges, Say);
        }
        catch (Exception fault)
        {
            return Failed(fault, line, edges);
        }

        void Say(string remark)
        {
            if (line.Options.Quiet)
                return;
            edges.Error.WriteLine(Plain.OneLine(remark));
            edges.Error.Flush();
        }
    }

    private static ExitCode DeliverOrFail(CommandLine line, Outcome result, Edges edges)
    {
        try
        {
            return Delivery.Deliver(line.Name, result, line.Options, edges);
        }
        catch (Exception fault) when (fault is not (IOException or UnauthorizedAccessException))
        {
            return Delivery.Deliver(line.Name, Failed(fault, line, edges), line.Options, edges);
        }
    }

    private static Outcome Failed(Exception fault, CommandLine line, Edges edges)
    {
        if (line.Options.Verbose)
            edges.Error.WriteLine(Plain.Lines(fault.ToString().ReplaceLineEndings("\n")));
        return new Outcome { Diagnostics = [CliDiagnostics.InternalError.At(null, Describe(fault))], ExitCode = ExitCode.Internal };
    }

    private static string Describe(Exception fault) => $"{fault.GetType().Name}: {fault.Message}";
}
