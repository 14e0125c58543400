using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Azure.Identity;

internal static class NoClientId
{
    public static readonly PracticeRule Rule = new(Check, ObjectKinds.Cluster)
    {
        Descriptor = new Descriptor(
            "PGHA4740", "identity-without-client-id", Severity.Error, DiagnosticSource.Azure,
            "The ServiceAccount names no managed identity",
            "annotate azure.workload.identity/client-id in serviceAccountTemplate.metadata.annotations, or on the shared ServiceAccount")
        {
            Why = "With inheritFromAzureAD the backup sidecar asks for a token in the name of the ServiceAccount; without a client id it gets none, and no WAL is archived.",
        },
    };

    private static void Check(PracticeContext context)
    {
        if (!WorkloadIdentity.IsUsed(context))
            return;
        if (context.Spec["serviceAccountName"].Text is { } shared)
        {
            if (context.Around.Find(ObjectKinds.ServiceAccount, context.Subject.Namespace, shared) is { } account && !Field.Root(account.Judged)["metadata"]["annotations"][WorkloadIdentity.ClientId].Exists)
                context.Report(context.Spec["serviceAccountName"], $"ServiceAccount {shared} has no annotation {WorkloadIdentity.ClientId}");
        }
        else if (!WorkloadIdentity.OwnClientId(context).Exists)
        {
            context.Report(context.Spec["serviceAccountTemplate"], $"serviceAccountTemplate has no annotation {WorkloadIdentity.ClientId}");
        }
    }
}
