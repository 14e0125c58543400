using System.Collections.Immutable;
using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Cli;

/// <summary>What only the command line itself can find wrong.</summary>
internal static class CliDiagnostics
{
    public static readonly Descriptor InternalError = new(
        "PGHA9001", "internal-error", Severity.Error, DiagnosticSource.Internal,
        "The tool itself failed.",
        "run the same command with -v and report the trace that it prints; nothing was written unless a message says so");

    public static readonly Descriptor WrongUse = new(
        "PGHA9002", "wrong-use", Severity.Error, DiagnosticSource.Internal,
        "The command line cannot be understood.",
        "see 'pgha --help' or 'pgha COMMAND --help'");

    public static readonly Descriptor UnknownEnvironment = new(
        "PGHA9003", "unknown-environment", Severity.Error, DiagnosticSource.Internal,
        "No settings file defines the environment that was named.",
        "an environment is a file environments/NAME.yaml below the root; a name that starts with _ is a layer, not an environment");

    public static readonly Descriptor UnreadablePath = new(
        "PGHA9004", "unreadable-path", Severity.Error, DiagnosticSource.Internal,
        "A path on the command line does not exist or cannot be read.",
        "check the path; it is taken relative to the current folder, not to --root");

    public static readonly Descriptor UnwritableReport = new(
        "PGHA9005", "unwritable-report", Severity.Error, DiagnosticSource.Output,
        "A report cannot be written.",
        "check the folder's permissions and the free space");

    public static readonly ImmutableArray<Descriptor> All = [InternalError, WrongUse, UnknownEnvironment, UnreadablePath, UnwritableReport];
}
