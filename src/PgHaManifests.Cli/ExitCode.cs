namespace PgHaManifests.Cli;

/// <summary>How a run ended, for the shell. The order is by gravity: of two outcomes the greater wins.</summary>
internal enum ExitCode
{
    /// <summary>No <c>error</c> was found.</summary>
    Success = 0,

    /// <summary>An <c>error</c>, a difference or an unfinished write under <c>--check</c>, or, with <c>--fail-on warning</c>, a warning.</summary>
    Findings = 1,

    /// <summary>Wrong use: unknown option, command, environment or format, or a path that is missing or unreadable.</summary>
    WrongUse = 2,

    /// <summary>A fault of the tool itself.</summary>
    Internal = 3,
}
