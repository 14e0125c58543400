namespace PgHaManifests.Cli;

/// <summary>Where a run meets the process: its streams and what it finds around it. Standard input is bytes, since it may not be UTF-8.</summary>
internal sealed record Edges(Stream Input, TextWriter Output, TextWriter Error, Surroundings Surroundings);

/// <summary>What a run finds around it, read once at the edge of the process so that tests can say it.</summary>
/// <param name="CurrentDirectory">What paths on the command line are relative to.</param>
/// <param name="NoColor">The variable NO_COLOR; any text but the empty one switches automatic colour off.</param>
/// <param name="Term">The variable TERM; <c>dumb</c> is a terminal without colour.</param>
internal sealed record Surroundings(string CurrentDirectory, bool OutputIsTerminal, bool ErrorIsTerminal, string? NoColor, string? Term)
{
    public static Surroundings OfProcess() => new(
        Environment.CurrentDirectory,
        !Console.IsOutputRedirected,
        !Console.IsErrorRedirected,
        Environment.GetEnvironmentVariable("NO_COLOR"),
        Environment.GetEnvironmentVariable("TERM"));

    /// <summary>Whether a stream gets colour: as <c>--color</c> says, and with <c>auto</c> only a terminal that can show it.</summary>
    public bool Colors(ColorMode mode, bool isTerminal) => mode switch
    {
        ColorMode.Always => true,
        ColorMode.Never => false,
        _ => isTerminal && string.IsNullOrEmpty(NoColor) && Term != "dumb",
    };

    public string FullPath(string path) => Path.GetFullPath(path, CurrentDirectory);
}

/// <summary>When text output is coloured.</summary>
internal enum ColorMode
{
    Auto,
    Always,
    Never,
}
