using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Policy.Operators;

internal static class LoneOperator
{
    public static readonly PracticeRule Rule = new(Check, ObjectKinds.Deployment)
    {
        Descriptor = new Descriptor(
            "PGHA4900", "lone-operator", Severity.Warning, DiagnosticSource.Policy,
            "The operator runs once",
            "set replicas to 2")
        {
            Why = "While its only pod moves to another node, nothing fails over.",
        },
        Concerns = OperatorDeployment.IsOne,
    };

    private static void Check(PracticeContext context)
    {
        if ((context.Spec["replicas"].Number ?? 1) < 2)
            context.Report(context.Spec["replicas"], $"replicas is {context.Spec["replicas"].Number ?? 1}");
    }
}
