using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Azure.Archive;

internal static class ForeignAccount
{
    public static readonly PracticeRule Rule = new(Check, ObjectKinds.ObjectStore)
    {
        Descriptor = new Descriptor(
            "PGHA4754", "foreign-storage-account", Severity.Warning, DiagnosticSource.Azure,
            "Backups go to another account than the settings name",
            "correct destinationPath, or azure.storageAccount.name")
        {
            Why = "The identity's role, the network rule and the runbook are made for azure.storageAccount; another account has none of them.",
        },
    };

    private static void Check(PracticeContext context)
    {
        var destination = context.Spec["configuration"]["destinationPath"];
        if (context.Facts.StorageAccount is { } account && Uri.TryCreate(destination.Text, UriKind.Absolute, out var address) && address.Host.Split('.')[0] != account)
            context.Report(destination, $"the account is {address.Host.Split('.')[0]}, and azure.storageAccount is {account}");
    }
}
