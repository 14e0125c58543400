using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using CliWrap;
using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Output;

namespace PgHaManifests.Core.Tests.Output;

/// <summary>
/// This test assembly run as a program of its own that writes the scenario's new trees and, at a numbered step, kills itself with
/// SIGKILL: no handler, no finally, nothing flushed.
/// </summary>
internal static class StoppedWriter
{
    private const string Variable = "PGHA_TEST_STOPPED_WRITER";

    /// <summary>Runs the program; <paramref name="step"/> is counted from 1, 0 lets it run to its end.</summary>
    public static int Run(string outputFolder, int step, string? through = null)
    {
        var assembly = typeof(StoppedWriter).Assembly.Location;
        var command = through is null
            ? Cli.Wrap("dotnet").WithArguments([assembly])
            : Cli.Wrap("bash").WithArguments(["-c", $"{through}; exec dotnet '{assembly}'"]);
        return command
            .WithEnvironmentVariables(set => set.Set(Variable, $"{step} {outputFolder}").Set("DOTNET_EnableWriteXorExecute", "0"))
            .WithValidation(CommandResultValidation.None)
            .ExecuteAsync().GetAwaiter().GetResult().ExitCode;
    }

#pragma warning disable CA2255 // A program that starts before xunit's own: the runner has no place for a second entry point.
    [ModuleInitializer]
    internal static void WriteIfAsked()
#pragma warning restore CA2255
    {
        if (Environment.GetEnvironmentVariable(Variable) is not { Length: > 0 } order)
            return;
        var space = order.IndexOf(' ', StringComparison.Ordinal);
        var step = int.Parse(order[..space], CultureInfo.InvariantCulture);
        var diagnostics = new DiagnosticBag();
        var count = 0;
        TreeWriter.Write(WriteScenario.New, new OutputFolder(order[(space + 1)..]), diagnostics, _ =>
        {
            if (Interlocked.Increment(ref count) == step)
                Process.GetCurrentProcess().Kill();
        });
        foreach (var found in diagnostics.Diagnostics)
            Console.Error.WriteLine($"{found.Code} {found.Message}");
        Environment.Exit(diagnostics.HasErrors ? 1 : 0);
    }
}
