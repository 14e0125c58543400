using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Azure.Archive;

internal static class StaticCredentials
{
    public static readonly PracticeRule Rule = new(Check, ObjectKinds.ObjectStore, ObjectKinds.Cluster)
    {
        Descriptor = new Descriptor(
            "PGHA4751", "static-azure-credentials", Severity.Warning, DiagnosticSource.Azure,
            "Backups use a key instead of an identity",
            "use inheritFromAzureAD with workload identity")
        {
            Why = "An account key opens everything in the account, does not expire, and has to be kept and changed by somebody.",
        },
    };

    private static void Check(PracticeContext context)
    {
        foreach (var store in AzureStore.Of(context))
        {
            foreach (var name in (string[])["connectionString", "storageKey", "storageSasToken"])
            {
                if (store["azureCredentials"][name].Exists)
                    context.Report(store["azureCredentials"][name], $"azureCredentials uses {name}");
            }
        }
    }
}
