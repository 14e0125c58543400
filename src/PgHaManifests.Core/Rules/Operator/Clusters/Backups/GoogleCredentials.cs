using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Operator.Clusters.Backups;

/// <summary>How the in-tree object store logs in at Google: as the pod's own identity, or by a key. The operator names a field that does not exist.</summary>
internal static class GoogleCredentials
{
    public static readonly ObjectRule Rule = new(
        new Descriptor(
            "PGHA4333",
            "google-credentials",
            Severity.Error,
            DiagnosticSource.Operator,
            "The Google credentials of the object store name no way to log in, or two",
            "set applicationCredentials, or gkeEnvironment: true, of backup.barmanObjectStore.googleCredentials"),
        ["Cluster"],
        Check);

    private const string Path = "spec.backupConfiguration.googleCredentials";

    private static void Check(ObjectContext context)
    {
        var google = context.Spec["backup"]["barmanObjectStore"]["googleCredentials"];
        if (!google.Exists)
            return;
        var environment = google["gkeEnvironment"].IsTrue;
        var key = google["applicationCredentials"].Exists;
        if (!environment && !key)
            context.Report(Path, google, "backup.barmanObjectStore.googleCredentials gives no way to log in");
        else if (environment && key)
            context.Report(Path, google, "backup.barmanObjectStore.googleCredentials has applicationCredentials beside gkeEnvironment: true; expected one of both");
    }
}
