using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Policy.Delivery;

internal static class Autoscaled
{
    public static readonly PracticeRule Rule = new(Check, ObjectKinds.HorizontalPodAutoscaler, ObjectKinds.VerticalPodAutoscaler)
    {
        Descriptor = new Descriptor(
            "PGHA4829", "autoscaled-cluster", Severity.Warning, DiagnosticSource.Policy,
            "An autoscaler works on a database cluster",
            "remove it; a vertical autoscaler may stay with updateMode Off")
        {
            Why = "A horizontal one adds and removes standbys with the load, each a full copy of the data; a vertical one evicts the primary to resize it.",
        },
    };

    private static void Check(PracticeContext context)
    {
        var target = context.Spec["scaleTargetRef"].Exists ? context.Spec["scaleTargetRef"] : context.Spec["targetRef"];
        var harmless = context.Subject.Kind.Kind == "VerticalPodAutoscaler" && context.Spec["updatePolicy"]["updateMode"].Text == "Off";
        if (!harmless && target["kind"].Text == "Cluster" && target["apiVersion"].TextOrEmpty.StartsWith("postgresql.cnpg.io/", StringComparison.Ordinal))
            context.Report(target, $"{context.Subject.Kind.Kind} {context.Subject.Name} scales Cluster {target["name"].Text}");
    }
}
