using System.CommandLine;
using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Cli.Commands;

/// <summary>The day that waivers expire by: <c>--date</c>, else that of the newest commit. Never the clock's, so that a run can be repeated.</summary>
internal sealed class WaiverDay
{
    public Option<string> Option { get; } = new("--date")
    {
        Description = "The day that waivers expire by (default: that of the newest commit)",
        HelpName = "YYYY-MM-DD",
        Arity = ArgumentArity.ExactlyOne,
    };

    /// <summary>The day, which is only looked for where a waiver needs it; wrong use when the option holds no day.</summary>
    public Func<DateOnly?> Read(Invocation invocation, List<Diagnostic> errors)
    {
        if (invocation.Parsed.GetValue(Option) is not { } written)
            return () => OfNewestCommit(invocation.Options.Root);
        if (Parse(written) is not { } day)
        {
            errors.Add(CliDiagnostics.WrongUse.At(null, $"--date takes a day such as 2027-01-31, not '{written}'", "write year, month and day, with hyphens"));
            return () => null;
        }
        return () => day;
    }

    private static DateOnly? Parse(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>Null where there is no git, no repository, or no commit yet.</summary>
    private static DateOnly? OfNewestCommit(string root)
    {
        var start = new ProcessStartInfo("git", ["-C", root, "log", "-1", "--format=%cs"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        try
        {
            using var git = Process.Start(start);
            if (git is null)
                return null;
            git.ErrorDataReceived += (_, _) => { };
            git.BeginErrorReadLine();
            var output = git.StandardOutput.ReadToEnd();
            git.WaitForExit();
            return git.ExitCode == 0 ? Parse(output.Trim()) : null;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
