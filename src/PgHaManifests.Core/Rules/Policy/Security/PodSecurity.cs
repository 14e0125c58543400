using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Policy.Security;

internal static class PodSecurity
{
    public static readonly PracticeRule Rule = new(Check, ObjectKinds.Namespace)
    {
        Descriptor = new Descriptor(
            "PGHA4885", "namespace-not-restricted", Severity.Info, DiagnosticSource.Policy,
            "A namespace of databases admits privileged pods",
            "label it pod-security.kubernetes.io/enforce: restricted")
        {
            Why = "CloudNativePG's pods meet the standard restricted; enforcing it keeps others from a foothold beside the data.",
        },
    };

    private static void Check(PracticeContext context)
    {
        var level = context.Root["metadata"]["labels"]["pod-security.kubernetes.io/enforce"];
        if (level.Text != "restricted" && context.Around.InNamespace(ObjectKinds.Cluster, context.Subject.Name).Count > 0)
            context.Report(level, level.Exists ? $"the level is {level.Text}" : "no level of pod security is enforced");
    }
}
