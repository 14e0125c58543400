using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Policy.Backups;

internal static class ArchiveCheckSkipped
{
    public static readonly PracticeRule Rule = new(Check, ObjectKinds.Cluster)
    {
        Descriptor = new Descriptor(
            "PGHA4839", "archive-check-skipped", Severity.Warning, DiagnosticSource.Policy,
            "The check that the archive is empty is switched off",
            "remove the annotation cnpg.io/skipEmptyWalArchiveCheck, and give the cluster an archive of its own")
        {
            Why = "It is what keeps a new cluster from writing over another one's WAL.",
        },
    };

    private static void Check(PracticeContext context)
    {
        var annotation = context.Root["metadata"]["annotations"]["cnpg.io/skipEmptyWalArchiveCheck"];
        if (annotation.Text == "enabled")
            context.Report(annotation, "cnpg.io/skipEmptyWalArchiveCheck is enabled");
    }
}
