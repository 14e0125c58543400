using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Policy.Backups;

internal static class ArchiveTimeout
{
    public static readonly PracticeRule Rule = new(Check, ObjectKinds.Cluster)
    {
        Descriptor = new Descriptor(
            "PGHA4841", "archive-timeout", Severity.Warning, DiagnosticSource.Policy,
            "WAL may stay in the instance for more than five minutes",
            "leave archive_timeout at 5min, or lower it")
        {
            Why = "archive_timeout bounds what the loss of the whole cluster costs; with 0 a quiet database archives nothing at all.",
        },
    };

    private static void Check(PracticeContext context)
    {
        if (context.Spec.ParameterNumber("archive_timeout") is { } seconds && seconds is 0 or > 300)
            context.Report(context.Spec.Parameter("archive_timeout"), $"archive_timeout is {context.Spec.Parameter("archive_timeout").Text}");
    }
}
