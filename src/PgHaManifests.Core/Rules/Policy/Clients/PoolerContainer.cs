using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Policy.Clients;

internal static class PoolerContainer
{
    public static readonly PracticeRule Rule = new(Check, ObjectKinds.Pooler)
    {
        Descriptor = new Descriptor(
            "PGHA4891", "pooler-container-misnamed", Severity.Error, DiagnosticSource.Policy,
            "A pooler's template overrides no container of the pooler",
            "name the container pgbouncer")
        {
            Why = "The operator looks for the container pgbouncer; another name starts a second, empty container, and the pods never get ready.",
        },
    };

    private static void Check(PracticeContext context)
    {
        var pod = context.Spec["template"]["spec"];
        if (pod.Exists && !pod["containers"].Items.Any(container => container["name"].Text == "pgbouncer"))
            context.Report(pod["containers"], "no container of the template is called pgbouncer");
    }
}
