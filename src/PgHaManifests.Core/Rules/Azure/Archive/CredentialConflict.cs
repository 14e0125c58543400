using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Azure.Archive;

internal static class CredentialConflict
{
    public static readonly PracticeRule Rule = new(Check, ObjectKinds.ObjectStore)
    {
        Descriptor = new Descriptor(
            "PGHA4753", "azure-credentials-conflict", Severity.Error, DiagnosticSource.Azure,
            "Credentials of an ObjectStore exclude or lack each other",
            "keep exactly one: inheritFromAzureAD, useDefaultAzureCredentials, connectionString, or storageAccount with storageKey or storageSasToken")
        {
            Why = "No webhook judges an ObjectStore: it fails when the first WAL file is archived.",
        },
    };

    private static void Check(PracticeContext context)
    {
        var credentials = context.Spec["configuration"]["azureCredentials"];
        if (!credentials.Exists)
            return;
        var ways = Ways.Where(way => credentials[way].Exists && credentials[way].Flag != false).ToList();
        if (ways.Count == 0)
            context.Report(credentials, "azureCredentials names no way to sign in");
        else if (ways.Count > 1)
            context.Report(credentials, $"azureCredentials has {string.Join(" and ", ways)}, which exclude each other");
        else if (ways[0].StartsWith("storage", StringComparison.Ordinal) && !credentials["storageAccount"].Exists)
            context.Report(credentials, $"azureCredentials has {ways[0]} without storageAccount");
        else if (ways[0] == "connectionString" && credentials["storageAccount"].Exists)
            context.Report(credentials, "azureCredentials has connectionString and storageAccount, which exclude each other");
    }

    private static readonly string[] Ways = ["inheritFromAzureAD", "useDefaultAzureCredentials", "connectionString", "storageKey", "storageSasToken"];
}
