using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Output;

/// <summary>How committed output can differ from what the settings give: PGHA5030 to PGHA5039.</summary>
internal static class CheckDiagnostics
{
    private const string Generate = "Run generate and commit the result.";

    public static readonly Descriptor Missing = new(
        "PGHA5030", "file-missing", Severity.Error, DiagnosticSource.Output, "A file that would be generated is not there.", Generate);

    public static readonly Descriptor OutOfDate = new(
        "PGHA5031", "file-out-of-date", Severity.Error, DiagnosticSource.Output,
        "A file is as pgha wrote it, but settings, templates or pgha itself have changed since.", Generate);

    public static readonly Descriptor HandEdited = new(
        "PGHA5032", "file-hand-edited", Severity.Error, DiagnosticSource.Output,
        "A generated file was edited by hand; the next generate would overwrite the edit.",
        "Put the change into the settings (any field can be reached by overrides), then run generate and commit the result.");

    public static readonly Descriptor LineEndings = new(
        "PGHA5033", "line-endings-changed", Severity.Error, DiagnosticSource.Output,
        "A generated file differs in its line endings only.",
        "Git or an editor changed LF to CRLF: put 'output/** -text' into .gitattributes, then run generate.");

    public static readonly Descriptor Stale = new(
        "PGHA5034", "file-stale", Severity.Error, DiagnosticSource.Output,
        "A file that pgha wrote is no longer produced.",
        "Run generate, which deletes it, and commit the result; if a controller syncs this folder, its object is deleted too.");

    public static readonly Descriptor Removed = new(
        "PGHA5035", "environment-removed", Severity.Error, DiagnosticSource.Output,
        "The output of an environment is still there while its settings file is gone.",
        "Bring the settings file back, or delete the output with generate --prune and the environment's name.");

    public static readonly Descriptor[] All = [Missing, OutOfDate, HandEdited, LineEndings, Stale, Removed];
}
