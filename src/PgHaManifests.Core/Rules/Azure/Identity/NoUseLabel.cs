using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Azure.Identity;

internal static class NoUseLabel
{
    public static readonly PracticeRule Rule = new(Check, ObjectKinds.Cluster)
    {
        Descriptor = new Descriptor(
            "PGHA4741", "identity-without-label", Severity.Error, DiagnosticSource.Azure,
            "The pods do not ask for the managed identity",
            "set inheritedMetadata.labels azure.workload.identity/use: \"true\"")
        {
            Why = "Azure's webhook gives a token only to pods that carry the label when they are made.",
        },
    };

    private static void Check(PracticeContext context)
    {
        var label = context.Spec["inheritedMetadata"]["labels"]["azure.workload.identity/use"];
        if (WorkloadIdentity.IsUsed(context) && label.Text != "true")
            context.Report(label, "inheritedMetadata.labels lacks azure.workload.identity/use: \"true\"");
    }
}
