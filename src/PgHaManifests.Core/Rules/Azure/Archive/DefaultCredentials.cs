using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Azure.Archive;

internal static class DefaultCredentials
{
    public static readonly PracticeRule Rule = new(Check, ObjectKinds.ObjectStore, ObjectKinds.Cluster)
    {
        Descriptor = new Descriptor(
            "PGHA4752", "default-azure-credentials", Severity.Warning, DiagnosticSource.Azure,
            "Backups take whatever credential is found",
            "use inheritFromAzureAD")
        {
            Why = "useDefaultAzureCredentials tries one source after another; which identity answers depends on the node.",
        },
    };

    private static void Check(PracticeContext context)
    {
        foreach (var store in AzureStore.Of(context))
        {
            if (store["azureCredentials"]["useDefaultAzureCredentials"].IsTrue)
                context.Report(store["azureCredentials"]["useDefaultAzureCredentials"], "azureCredentials uses useDefaultAzureCredentials");
        }
    }
}
