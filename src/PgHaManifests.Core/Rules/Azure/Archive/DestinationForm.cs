using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Azure.Archive;

internal static class DestinationForm
{
    public static readonly PracticeRule Rule = new(Check, ObjectKinds.ObjectStore, ObjectKinds.Cluster)
    {
        Descriptor = new Descriptor(
            "PGHA4750", "destination-malformed", Severity.Error, DiagnosticSource.Azure,
            "A backup destination is no address of a blob container",
            "correct account, host and container")
        {
            Why = "It must be https://ACCOUNT.blob.core.windows.net/CONTAINER[/PATH], or nothing is ever archived.",
        },
    };

    private static void Check(PracticeContext context)
    {
        foreach (var store in AzureStore.Of(context))
        {
            var destination = store["destinationPath"];
            if (destination.Text is { } text && AzureStore.FaultOf(text) is { } fault)
                context.Report(destination, $"{text}: {fault}");
        }
    }
}
